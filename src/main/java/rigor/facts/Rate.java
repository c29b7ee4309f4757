package rigor.facts;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import rigor.facts.column.About;
import rigor.facts.column.Code;
import rigor.facts.column.Key;
import rigor.facts.column.Range;
import rigor.facts.column.Unit;

/** What one unit of a currency costs in Swiss francs. */
public record Rate(
        @About(value = "The currency.", example = "GBP") @Key @Code
        String currency,

        @About(value = "What one unit of it costs.", example = "1.06") @Unit("CHF") @Range(min = 1e-6, max = 1e6)
        double chfPerUnit,

        @About(value = "The day of the rate.", example = "2026-02-17")
        LocalDate date,

        @About(value = "Where it was read.", example = "https://example.org/source")
        String sourceUrl,

        @About("Anything else worth saying; nothing is computed from it.") @Nullable
        String note,

        Origin origin)
        implements Fact {

    @Override
    public String id() {
        return currency;
    }
}
