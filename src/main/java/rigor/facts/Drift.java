package rigor.facts;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import rigor.facts.column.About;
import rigor.facts.column.Code;
import rigor.facts.column.Key;
import rigor.facts.column.Range;
import rigor.facts.column.Unit;

/** What one thing cost on two days, which tells how prices of its class move. */
public record Drift(
        @About(value = "A name of its own.", example = "example-box-2026-02") @Key
        String driftId,

        @About(value = "The class that it stands for, as hardware.csv names it.", example = "gb10")
        String productClass,

        @About(
                value = "What was priced: the same words in all rows of one series, one row a step.",
                example = "Example Box 128 GB")
        String item,

        @About(value = "Where: a country, or world.", example = "US")
        String region,

        @About(value = "The currency of both prices.", example = "USD") @Code
        String currency,

        @About(
                value = "The day of the first price; the first of the month where only that is known.",
                example = "2026-02-01")
        LocalDate fromDate,

        @About(value = "The first price, or an index.", example = "3999")
        @Unit("currency")
        @Range(min = 1e-6, max = 1e9)
        double fromPrice,

        @About(value = "The day of the second price; of a step the day it came.", example = "2026-09-01")
        LocalDate toDate,

        @About(value = "The second price, or the index.", example = "4699")
        @Unit("currency")
        @Range(min = 1e-6, max = 1e9)
        double toPrice,

        @About(value = "Whether it moved little by little, or held until it changed at once.", example = "steps")
        Moves moves,

        @About(value = "How far both prices are supported.", example = "high")
        Offer.Confidence confidence,

        @About(value = "Where it was read.", example = "https://example.org/source")
        String sourceUrl,

        @About("Anything else worth saying; nothing is computed from it.") @Nullable
        String note,

        Origin origin)
        implements Fact {

    /** How a price gets from one figure to the next. */
    public enum Moves {
        MONTHLY,
        STEPS
    }

    @Override
    public String key() {
        return driftId;
    }

    /** The second price over the first. */
    public double factor() {
        return toPrice / fromPrice;
    }
}
