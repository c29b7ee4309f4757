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
    PRESTASHOP("a product export of PrestaShop", false, false, "ean13", "quantity", "manufacturer"),
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

    /** What a column means in such a table, where its heading alone would say something else. */
    private Column meant(Column column) {
        Target means = switch (this == PRESTASHOP ? column.means() : Target.IGNORED) {
            case QUANTITY -> Target.STOCK;
            // the shop's own source; the shop is the seller
            case SELLER -> Target.IGNORED;
            default -> column.means();
        };
        return new Column(column.index(), column.heading(), means, column.currency());
    }

    Header meant(Header header) {
        return new Header(
                header.at(),
                header.before(),
                header.columns().stream().map(this::meant).toList(),
                header.above());
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
