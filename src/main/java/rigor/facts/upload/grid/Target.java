package rigor.facts.upload.grid;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a column of a foreign table may hold; the words are those of {@code phrases.csv}. */
public enum Target {
    OFFER_ID,
    HARDWARE_ID,
    PRODUCT_NAME,
    /** Goes behind the product's name. */
    PRODUCT_MORE,
    /** Stands in for the product's name where there is none. */
    DESCRIPTION,
    BRAND,
    PART_NUMBER,
    GTIN,
    PRICE,
    PRICE_INCLUDED,
    PRICE_EXCLUDED,
    SALE_PRICE,
    SALE_DATES,
    SALE_BEGIN,
    SALE_END,
    CURRENCY,
    VAT,
    SELLER,
    URL,
    CONDITION,
    AVAILABILITY,
    STOCK,
    BACKORDERS,
    AVAILABLE_ON,
    SHIPPING,
    SHIPPING_LIST,
    SHIPPING_CURRENCY,
    SHIPS_TO,
    WARRANTY_MONTHS,
    WARRANTY_YEARS,
    RETURN_DAYS,
    OBSERVED_ON,
    DISCOUNT,
    QUANTITY,
    /** The seller's own number of the row. */
    ID,
    /** Rows of one group are variants of the first. */
    GROUP,
    STATUS,
    KIND,
    REMAINDER,
    INSTALMENT,
    NOTE,
    /** Of no use here. */
    IGNORED;

    /** As people write it: {@code price_included}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Target> of(String word) {
        return Arrays.stream(values()).filter(t -> t.word().equals(word)).findFirst();
    }

    public static List<String> words() {
        return Arrays.stream(values()).map(Target::word).toList();
    }

    /** Whether it tells what is sold. */
    boolean namesProduct() {
        return this == PRODUCT_NAME
                || this == HARDWARE_ID
                || this == PART_NUMBER
                || this == GTIN
                || this == DESCRIPTION;
    }

    /** Whether it may be what one piece costs. */
    boolean isPrice() {
        return this == PRICE || this == PRICE_INCLUDED || this == PRICE_EXCLUDED || this == SALE_PRICE;
    }
}
