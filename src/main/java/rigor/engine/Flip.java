package rigor.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rigor.terms.Vocabulary;
import rigor.verdict.Outcome;

/**
 * A subject that is judged otherwise than before.
 *
 * @param court {@code builds} or {@code offers}
 * @param before null if the subject was not there; {@code after} null if it is there no more
 * @param reasonsBefore what stood against it; {@code reasonsAfter} what stands against it now
 */
public record Flip(
        @Vocabulary(also = {"builds", "offers"}) String court,
        String subject,
        String name,
        @Nullable Outcome before,
        @Nullable Outcome after,
        List<Reason> reasonsBefore,
        List<Reason> reasonsAfter) {}
