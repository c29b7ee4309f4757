package rigor.explain.plain;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rigor.explain.BuildDifference;
import rigor.explain.words.Shown;
import rigor.terms.Vocabulary;

/**
 * What else there is, beside the answer.
 *
 * @param build its id; null where there is none of that kind, as are {@code name} and {@code price}
 * @param name what it is called in a sentence
 * @param meets whether it meets all that is asked
 * @param text what to do or to know about it, in a sentence; empty where the differences say all
 * @param differences that are certain from the answer, what is better first
 */
public record Card(
        @Vocabulary(of = Kind.class) String kind,
        @Nullable String build,
        @Nullable String name,
        @Nullable Shown price,
        boolean meets,
        String text,
        List<BuildDifference> differences) {

    /** What a card is about. */
    public enum Kind {
        /** What costs less. */
        CHEAPER,
        /** What holds bigger models, or more users. */
        BIGGER,
        /** What would be the answer if one question had the right answer. */
        ASK,
        /** Where nothing meets everything: what comes nearest. */
        NEAREST
    }
}
