package rigor.facts;

import org.jspecify.annotations.Nullable;
import rigor.facts.column.About;
import rigor.facts.column.Key;
import rigor.facts.column.Ref;

/** What a wish in plain words asks: {@code noise quiet} is a limit and a target in dB(A). */
public record Wish(
        @About(value = "What is wished for; where a case is made one asks by this name.", example = "heat") @Key
        String wish,

        @About(
                value =
                        "How much of it, in a word; number where the wish is a figure, list where it is words, usual for"
                                + " what is asked where nobody says.",
                example = "cool")
        @Key
        String word,

        @About(value = "What then is asked.", example = "power.circuit") @Key @Ref(Requirement.class)
        String requirementId,

        @About(value = "What failing means.", example = "must")
        Requirement.Level level,

        @About(value = "The limit; empty: the figure or the words that were given.", example = "800") @Nullable
        String limit,

        @About(value = "The target; empty: none.", example = "400") @Nullable
        String target,

        @About(value = "What the word means, for people.", example = "a room stays cool up to some 800 W") @Nullable
        String note,

        Origin origin)
        implements Fact {
    /** The word of a wish that is a figure. */
    public static final String NUMBER = "number";

    /** The word of a wish that is a list of words. */
    public static final String LIST = "list";

    /** The word of what is asked where nobody says. */
    public static final String USUAL = "usual";

    @Override
    public String key() {
        return wish + " " + word + " " + requirementId;
    }
}
