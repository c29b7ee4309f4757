package rigor.facts.upload.page;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rigor.facts.upload.draft.Dates;

/**
 * One of the prices that an offer states, and what it is.
 *
 * @param item that has the price; {@code stated} the price itself, null if there is none
 */
record Spec(Item item, @Nullable Word stated, Kind kind) {
    /** Only the first two are prices that somebody pays once, for one piece, today. */
    enum Kind {
        /** Of these days only, or called a sale. */
        SALE("", ""),
        PLAIN("", ""),
        INSTALMENT("instalment", "a rate per month or the like is no price: ask for the price of buying it"),
        LIST("list-price-only", "only a recommended or former price is stated, which is nobody's offer"),
        MEMBER("member-price", "the price is for members of a programme only"),
        QUANTITY("quantity-price", "the price is not that of a single piece"),
        EXPIRED("price-expired", "the price was valid before the day of the question only: open the page again"),
        EARLY("price-not-yet-valid", "the price is valid from a later day on"),
        RANGE("range", "a range is nobody's price: ask the seller");

        final String code;
        final String reason;

        Kind(String code, String reason) {
            this.code = code;
            this.reason = reason;
        }
    }

    private static final Set<String> NOT_PAID =
            Set.of("ListPrice", "StrikethroughPrice", "MSRP", "SRP", "InvoicePrice", "MinimumAdvertisedPrice");

    /** Spans of time, of UN/CEFACT recommendation 20 and as people write them. */
    private static final Set<String> SPANS =
            Set.of("MON", "ANN", "WEE", "DAY", "HUR", "MONTH", "YEAR", "WEEK", "P1M", "P1Y");

    static Spec of(Item item, LocalDate asOf) {
        Word stated = item.words("price").stream().findFirst().orElse(null);
        return new Spec(item, stated, kind(item, stated, asOf));
    }

    boolean isPaid() {
        return kind == Kind.SALE || kind == Kind.PLAIN;
    }

    private static Kind kind(Item item, @Nullable Word stated, LocalDate asOf) {
        if (isInstalment(item)) {
            return Kind.INSTALMENT;
        }
        if (has(item, "priceType", NOT_PAID)) {
            return Kind.LIST;
        }
        if (item.has("validForMemberTier")) {
            return Kind.MEMBER;
        }
        if (isOfMany(item, "eligibleQuantity", "minValue") || isOfMany(item, "referenceQuantity", "value")) {
            return Kind.QUANTITY;
        }
        boolean isRange = item.has("minPrice") || item.has("maxPrice") || item.has("lowPrice");
        return stated == null && isRange ? Kind.RANGE : byDate(item, asOf);
    }

    private static Kind byDate(Item item, LocalDate asOf) {
        LocalDate from = day(item, "validFrom");
        LocalDate through = day(item, "validThrough");
        if (through != null && through.isBefore(asOf)) {
            return Kind.EXPIRED;
        }
        if (from != null && from.isAfter(asOf)) {
            return Kind.EARLY;
        }
        boolean isSale = through != null || has(item, "priceType", Set.of("SalePrice"));
        return isSale ? Kind.SALE : Kind.PLAIN;
    }

    static @Nullable LocalDate day(Item item, String property) {
        String text = item.text(property);
        return text == null ? null : Dates.parse(text);
    }

    private static boolean isInstalment(Item item) {
        return item.has("billingDuration")
                || item.has("billingIncrement")
                || item.has("billingPeriod")
                || has(item, "unitCode", SPANS)
                || has(item, "unitText", SPANS)
                || item.items("referenceQuantity").stream().anyMatch(q -> has(q, "unitCode", SPANS));
    }

    private static boolean has(Item item, String property, Set<String> names) {
        return item.words(property).stream()
                .map(word -> Item.local(word.text()))
                .anyMatch(text -> names.contains(text) || names.contains(text.toUpperCase(Locale.ROOT)));
    }

    private static boolean isOfMany(Item item, String quantity, String property) {
        for (Item of : item.items(quantity)) {
            String text = of.text(property);
            if (text != null && text.matches("0*[1-9][0-9]*(?:\\.0*)?") && !text.matches("0*1(?:\\.0*)?")) {
                return true;
            }
        }
        return false;
    }
}
