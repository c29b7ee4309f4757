package rigor.facts.upload.grid;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import rigor.facts.upload.draft.Wording;

/**
 * Whose format a table is in, by its headings: what its publisher prescribes need not be asked.
 *
 * <p>Sources: support.google.com/merchants/answer/7052112; unternehmen.geizhals.at/haendler/technische-details;
 * idealo.github.io/csv-importer/en/csv; woocommerce.com/document/product-csv-importer-exporter.
 */
public enum FileKind {
    GOOGLE("a product feed as for Google Merchant", true, true, "id", "title", "link", "price", "availability"),
    GEIZHALS("a price list as for Geizhals", true, false, "bezeichnung", "preis", "deeplink", "vorkasse"),
    IDEALO("a product feed as for Idealo", true, false, "sku", "title", "price", "deliverytime"),
    SHOPIFY("a product export of Shopify", false, false, "handle", "title", "variant price"),
    WOOCOMMERCE("a product export of WooCommerce", false, false, "regular price", "sale price", "published"),
    WOOCOMMERCE_GERMAN(
            "a product export of WooCommerce", false, false, "regulärer preis", "angebotspreis", "veröffentlicht"),
    OTHER("a table", false, false);

    private final String title;
    private final boolean taxIncluded;
    private final boolean newUnlessSaid;
    private final List<String> telltale;

    FileKind(String title, boolean taxIncluded, boolean newUnlessSaid, String... telltale) {
        this.title = title;
        this.taxIncluded = taxIncluded;
        this.newUnlessSaid = newUnlessSaid;
        this.telltale = List.of(telltale);
    }

    public static FileKind of(Header header) {
        Set<String> headings =
                header.columns().stream().map(c -> Wording.bare(c.heading())).collect(Collectors.toSet());
        for (FileKind kind : values()) {
            if (headings.containsAll(kind.telltale)) {
                return kind;
            }
        }
        return OTHER;
    }

    /** For people: {@code a product feed as for Google Merchant}. */
    public String title() {
        return title;
    }

    /** Whether prices hold the tax by rule. */
    boolean taxIncluded() {
        return taxIncluded;
    }

    /** Whether goods are new by rule where nothing is said. */
    boolean newUnlessSaid() {
        return newUnlessSaid;
    }

    /** Whether an amount without a currency breaks the format, and is no matter of asking. */
    boolean namesCurrencies() {
        return this == GOOGLE;
    }
}
