package rigor.facts;

import org.jspecify.annotations.Nullable;
import rigor.facts.column.About;
import rigor.facts.column.Key;

/** A sentence of the brief that can be held against the facts. */
public record Claim(
        @About(value = "A name of its own.", example = "my-claim") @Key
        String claimId,

        @About(value = "Where the brief says it.", example = "Use Cases")
        String briefSection,

        @About(value = "What the brief says, word for word.", example = "The Spark reaches 60 tok/s with gpt-oss-120b.")
        String sentence,

        @About(value = "What kind of thing is claimed.", example = "speed")
        Kind kind,

        @About(
                value =
                        "What it is about: the name of a model, a currency, or an accelerator and a model separated by a blank.",
                example = "gb10 gpt-oss-120b")
        String subject,

        @About(value = "The figure that is claimed; empty: only that something exists.", example = "60") @Nullable
        Double value,

        @About(value = "Its unit.", example = "tok/s") @Nullable
        String unit,

        @About("Anything else worth saying; nothing is computed from it.") @Nullable
        String note,

        Origin origin)
        implements Fact {

    public enum Kind {
        /** A model of that name exists. */
        MODEL,
        /** What one unit of a currency costs, in the currency that is the unit. */
        RATE,
        /** tok/s of one stream. */
        SPEED
    }

    @Override
    public String key() {
        return claimId;
    }
}
