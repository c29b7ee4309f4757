package rigor.facts;

import org.jspecify.annotations.Nullable;
import rigor.facts.column.Key;
import rigor.facts.column.Range;
import rigor.facts.column.Unit;

/** A seller, or who lists sellers' prices, and the terms that hold when an offer says nothing else. */
public record Retailer(
        @Key String retailerId,
        String name,
        Tier tier,
        Kind kind,
        @Nullable String country,
        @Nullable String domain,
        @Unit("months") @Range(max = 240) @Nullable Integer warrantyMonthsNew,
        @Unit("months") @Range(max = 240) @Nullable Integer warrantyMonthsUsed,
        @Unit("days") @Range(max = 1000) @Nullable Integer returnDays,
        YesNo shipsToCh,
        Vat vat,
        @Nullable String sourceUrl,
        @Nullable String note,
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

    public enum Vat {
        INCLUDED_CH,
        INCLUDED_DE,
        EXCLUDED,
        UNKNOWN
    }

    /** Who sells, as it follows "from" or "sold by": a price comparison sells nothing itself. */
    public String seller() {
        return kind == Kind.PRICE_COMPARISON ? "an unnamed shop listed by " + name : name;
    }

    @Override
    public String id() {
        return retailerId;
    }
}
