package rigor.facts;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import rigor.facts.column.Code;
import rigor.facts.column.Key;
import rigor.facts.column.Range;
import rigor.facts.column.Unit;

/** What one unit of a currency costs in Swiss francs. */
public record Rate(
        @Key @Code String currency,
        @Unit("CHF") @Range(min = 1e-6, max = 1e6) double chfPerUnit,
        LocalDate date,
        String sourceUrl,
        @Nullable String note,
        Origin origin)
        implements Fact {

    @Override
    public String id() {
        return currency;
    }
}
