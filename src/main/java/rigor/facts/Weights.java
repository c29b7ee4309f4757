package rigor.facts;

import org.jspecify.annotations.Nullable;
import rigor.facts.column.About;
import rigor.facts.column.Key;
import rigor.facts.column.Range;
import rigor.facts.column.Ref;
import rigor.facts.column.Unit;

/** How large a model's files are in one format; GB here are 10^9 bytes. */
public record Weights(
        @About(value = "Which model.", example = "gpt-oss-120b") @Key @Ref(Model.class)
        String modelId,

        @About(value = "The format, as engines and files name it.", example = "Q5_K_M") @Key
        String format,

        @About(value = "Size of all its files, in 10^9 bytes.", example = "62.9")
        @Unit("GB")
        @Range(min = 0.01, max = 10_000)
        double weightsGb,

        @About(value = "Bits that a parameter takes on average.", example = "4.31")
        @Unit("bit")
        @Range(min = 0.5, max = 40)
        double bitsPerWeight,

        @About("Size of the part that sees pictures, if it is a file of its own.")
        @Unit("GB")
        @Range(max = 100)
        @Nullable
        Double mmprojGb,

        @About(value = "Where it was read.", example = "https://example.org/source")
        String sourceUrl,

        @About(value = "The day, or the month, that the source is of.", example = "2026-02-17") @Nullable
        String sourceDate,

        @About("Anything else worth saying; nothing is computed from it.") @Nullable
        String note,

        Origin origin)
        implements Fact {

    @Override
    public String key() {
        return modelId + " " + format;
    }
}
