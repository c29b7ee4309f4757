package rigor.facts;

import org.jspecify.annotations.Nullable;
import rigor.facts.column.About;
import rigor.facts.column.Key;
import rigor.facts.column.Range;
import rigor.facts.column.Unit;

/** A seller, or who lists sellers' prices, and the terms that hold when an offer says nothing else. */
public record Retailer(
        @About(value = "A name of its own; offers refer to it.", example = "my-shop") @Key
        String retailerId,

        @About(value = "What the seller calls itself.", example = "Example Shop")
        String name,

        @About(value = "How near it is to what the buyer prefers; empty: not known.", example = "primary") @Nullable
        Tier tier,

        @About(value = "What it is: a shop, a builder, a list of prices ...; empty: not known.", example = "shop")
        @Nullable
        Kind kind,

        @About(value = "Two letters of where it is; empty: not known.", example = "CH") @Nullable
        String country,

        @About(value = "Its address on the web.", example = "example.org") @Nullable
        String domain,

        @About(value = "Warranty on new things when an offer says nothing else.", example = "24")
        @Unit("months")
        @Range(max = 240)
        @Nullable
        Integer warrantyMonthsNew,

        @About(value = "Warranty on used things when an offer says nothing else.", example = "12")
        @Unit("months")
        @Range(max = 240)
        @Nullable
        Integer warrantyMonthsUsed,

        @About(value = "How long things may be sent back when an offer says nothing else.", example = "14")
        @Unit("days")
        @Range(max = 1000)
        @Nullable
        Integer returnDays,

        @About(
                value = "Where it ships to: countries or trade areas, separated by |; empty: not known.",
                example = "NO|EU")
        @Nullable
        String shipsTo,

        @About(value = "Where it was read.", example = "https://example.org/source") @Nullable
        String sourceUrl,

        @About("Anything else worth saying; nothing is computed from it.") @Nullable
        String note,

        Origin origin)
        implements Fact {

    public enum Tier {
        PRIMARY,
        INTERNATIONAL,
        REFURBISHED,
        OTHER
    }

    public enum Kind {
        SHOP,
        BUILDER,
        PRICE_COMPARISON,
        MARKETPLACE,
        MANUFACTURER,
        SECONDARY_MARKET
    }

    /** Who sells, as it follows "from" or "sold by": a price comparison sells nothing itself. */
    public String seller() {
        return kind == Kind.PRICE_COMPARISON ? "an unnamed shop listed by " + name : name;
    }

    @Override
    public String key() {
        return retailerId;
    }
}
