package rigor.facts;

import org.jspecify.annotations.Nullable;
import rigor.facts.column.Key;

/** One figure of the import bill, such as {@code vat_rate}; the unit stands beside the value. */
public record ImportTerm(
        @Key String key,
        double value,
        String unit,
        String sourceUrl,
        @Nullable String note,
        Origin origin) implements Fact {

    @Override
    public String id() {
        return key;
    }
}
