package rigor.facts;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import rigor.facts.column.Code;
import rigor.facts.column.Key;
import rigor.facts.column.Range;
import rigor.facts.column.Ref;
import rigor.facts.column.Unit;

/** A retailer's price for one piece of hardware, as somebody read it on a day. */
public record Offer(
        @Key String offerId,
        @Ref(Hardware.class) String hardwareId,
        @Ref(Retailer.class) String retailerId,

        @Unit("currency") @Range(min = 0.01, max = 10_000_000)
        BigDecimal price,

        @Code String currency,
        Vat vat,
        Condition condition,
        @Unit("months") @Range(max = 240) @Nullable Integer warrantyMonths,
        @Unit("days") @Range(max = 1000) @Nullable Integer returnDays,

        @Unit("shipping_currency") @Range(max = 100_000) @Nullable
        BigDecimal shipping,

        @Code @Nullable String shippingCurrency,
        YesNo shipsToCh,
        Availability availability,
        @Nullable LocalDate availableOn,
        @Nullable String url,
        LocalDate observedOn,
        Confidence confidence,
        @Nullable String sourceUrl,
        @Nullable String note,
        Origin origin)
        implements Fact {

    public enum Vat {
        INCLUDED,
        EXCLUDED,
        UNKNOWN
    }

    public enum Condition {
        NEW,
        REFURBISHED,
        USED
    }

    public enum Availability {
        IN_STOCK,
        LISTED,
        ON_ORDER,
        DISCONTINUED,
        UNKNOWN
    }

    public enum Confidence {
        HIGH,
        MEDIUM,
        LOW
    }

    @Override
    public String id() {
        return offerId;
    }
}
