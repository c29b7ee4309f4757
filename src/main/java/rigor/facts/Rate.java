package rigor.facts;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import rigor.facts.column.About;
import rigor.facts.column.Code;
import rigor.facts.column.Key;
import rigor.facts.column.Range;

/** How many units of a currency make one unit of the currency that all are counted in, whose own rate is 1. */
public record Rate(
        @About(value = "The currency.", example = "THB") @Key @Code
        String currency,

        @About(value = "How many units of it make one unit of the currency whose rate is 1.", example = "36.2")
        @Range(min = 1e-6, max = 1e6)
        double units,

        @About(value = "The day of the rate.", example = "2026-02-17")
        LocalDate date,

        @About(value = "Where it was read.", example = "https://example.org/source")
        String sourceUrl,

        @About("Anything else worth saying; nothing is computed from it.") @Nullable
        String note,

        Origin origin)
        implements Fact {

    @Override
    public String key() {
        return currency;
    }
}
