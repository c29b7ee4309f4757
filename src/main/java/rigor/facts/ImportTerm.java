package rigor.facts;

import org.jspecify.annotations.Nullable;
import rigor.facts.column.About;
import rigor.facts.column.Key;

/** One figure of the import bill, such as {@code vat_rate}; the unit stands beside the value. */
public record ImportTerm(
        @About(value = "Which figure; landed prices read it by this name.", example = "duty_rate") @Key
        String key,

        @About(value = "The figure.", example = "0") double value,
        @About(value = "Its unit.", example = "percent") String unit,

        @About(value = "Where it was read.", example = "https://example.org/source")
        String sourceUrl,

        @About("Anything else worth saying; nothing is computed from it.") @Nullable
        String note,

        Origin origin)
        implements Fact {

    @Override
    public String id() {
        return key;
    }
}
