package rigor.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rigor.verdict.Court;
import rigor.verdict.Outcome;

/**
 * A subject whose outcome is not what it was before.
 *
 * @param court {@code builds} or {@code offers}
 * @param before null if the subject did not exist; {@code after} null if it no longer exists
 * @param reasonsBefore what counted against it; {@code reasonsAfter} what counts against it now
 */
public record Flip(
        Court court,
        String subject,
        String name,
        @Nullable Outcome before,
        @Nullable Outcome after,
        List<Reason> reasonsBefore,
        List<Reason> reasonsAfter) {}
