package rigor.facts;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import rigor.facts.column.About;
import rigor.facts.column.Code;
import rigor.facts.column.Key;

/** What somebody says the parts of a host cost together: a hint, not an offer. */
public record HostPrice(
        @About(value = "A host of hosts.csv.", example = "am5-single-600w") @Key
        String hostId,

        @About(value = "Where that was: a country, or a trade area.", example = "CH") @Key
        String region,

        @About(value = "When that was.", example = "2026-02-17") @Key
        LocalDate observedOn,

        @About(value = "The least that is named.", example = "1744")
        BigDecimal priceLow,

        @About(value = "The most that is named; empty where the hint is only what it costs at least.", example = "1744")
        @Nullable
        BigDecimal priceHigh,

        @About(value = "Of the prices.", example = "CHF") @Code
        String currency,

        @About(value = "Where it was read.", example = "https://example.org/source")
        String sourceUrl,

        @About("Anything else worth saying; nothing is computed from it.") @Nullable
        String note,

        Origin origin)
        implements Fact {

    @Override
    public String key() {
        return hostId + " " + region + " " + observedOn;
    }
}
