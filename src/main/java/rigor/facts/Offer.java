package rigor.facts;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import rigor.facts.column.About;
import rigor.facts.column.Code;
import rigor.facts.column.Key;
import rigor.facts.column.Range;
import rigor.facts.column.Ref;
import rigor.facts.column.Unit;

/** A retailer's price for one piece of hardware, as somebody read it on a day. */
public record Offer(
        @About(value = "A name of its own for the offer.", example = "my-001") @Key
        String offerId,

        @About(value = "What is sold.", example = "asus-gx10-1tb") @Ref(Hardware.class)
        String hardwareId,

        @About(value = "Who sells it, or lists who does.", example = "digitec") @Ref(Retailer.class)
        String retailerId,

        @About(value = "The price of one piece, as the shop shows it.", example = "2999.00")
        @Unit("currency")
        @Range(min = 0.01, max = 10_000_000)
        BigDecimal price,

        @About(value = "The currency of the price.", example = "CHF") @Code
        String currency,

        @About(value = "Whether the price includes value added tax.", example = "included")
        Vat vat,

        @About(value = "Whether the piece is new.", example = "new")
        Condition condition,

        @About(value = "The warranty that the seller gives; empty: the terms of the retailer hold.", example = "24")
        @Unit("months")
        @Range(max = 240)
        @Nullable
        Integer warrantyMonths,

        @About(value = "How long it may be sent back; empty: the terms of the retailer hold.", example = "30")
        @Unit("days")
        @Range(max = 1000)
        @Nullable
        Integer returnDays,

        @About(value = "What shipping costs; empty: freight is assumed.", example = "0")
        @Unit("shipping_currency")
        @Range(max = 100_000)
        @Nullable
        BigDecimal shipping,

        @About(value = "The currency of shipping.", example = "CHF") @Code @Nullable
        String shippingCurrency,

        @About(
                value =
                        "Where the seller ships to: countries or trade areas, separated by |; empty: the terms of the retailer hold.",
                example = "NO|EU")
        @Nullable
        String shipsTo,

        @About(value = "Whether it can be had.", example = "in-stock")
        Availability availability,

        @About(value = "The day from which it can be delivered.", example = "2026-02-25") @Nullable
        LocalDate availableOn,

        @About(value = "The page of the offer.", example = "https://example.org/offer") @Nullable
        String url,

        @About(value = "The day on which the price was read.", example = "2026-02-17")
        LocalDate observedOn,

        @About(value = "How far the price is supported.", example = "high")
        Confidence confidence,

        @About(value = "Where it was read.", example = "https://example.org/source") @Nullable
        String sourceUrl,

        @About("Anything else worth saying; nothing is computed from it.") @Nullable
        String note,

        Origin origin)
        implements Fact {

    /** In place of places: it is shipped to no other country. */
    public static final String NOWHERE = "none";

    public enum Vat {
        INCLUDED,
        EXCLUDED,
        UNKNOWN,
        /** Used goods that are taxed on the dealer's margin: nothing comes off and nothing is reclaimed. */
        MARGIN
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
        /** Not now, and nobody says when. */
        OUT_OF_STOCK,
        DISCONTINUED,
        UNKNOWN
    }

    public enum Confidence {
        HIGH,
        MEDIUM,
        LOW
    }

    @Override
    public String key() {
        return offerId;
    }
}
