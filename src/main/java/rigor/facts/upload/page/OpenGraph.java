package rigor.facts.upload.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What a page tells social networks, as one product. Amounts and currencies stand apart and belong together by their
 * order.
 */
final class OpenGraph {
    static final String KIND = "Open Graph";

    /** Their names and those of schema.org; the first that a page has counts. */
    private static final List<Map.Entry<String, String>> OF_PRODUCT = List.of(
            Map.entry("og:title", "name"),
            Map.entry("product:brand", "brand"),
            Map.entry("og:brand", "brand"),
            Map.entry("product:mfr_part_no", "mpn"),
            Map.entry("product:gtin", "gtin"),
            Map.entry("product:ean", "gtin"),
            Map.entry("product:upc", "gtin"));

    private static final List<Map.Entry<String, String>> OF_OFFER = List.of(
            Map.entry("product:availability", "availability"),
            Map.entry("og:availability", "availability"),
            Map.entry("product:condition", "itemCondition"),
            Map.entry("og:condition", "itemCondition"),
            Map.entry("og:site_name", "seller"),
            Map.entry("og:url", "url"));

    /** The first that a page has counts. */
    private static final List<String> PRICES = List.of("product:price", "og:price");

    private static final String SALE = "product:sale_price";

    private static final int LONGEST = 2_000;

    private final Map<String, List<String>> values = new LinkedHashMap<>();

    private OpenGraph(Document page) {
        for (Element meta : page.select("meta[content]")) {
            String name = meta.hasAttr("property") ? meta.attr("property") : meta.attr("name");
            String content = meta.attr("content").strip();
            if (!content.isEmpty() && content.length() <= LONGEST) {
                String key = name.strip().toLowerCase(Locale.ROOT);
                values.computeIfAbsent(key, k -> new ArrayList<>()).add(content);
            }
        }
    }

    /** No roots if the page tells no price. */
    static Markup read(Document page, String prefix) {
        OpenGraph graph = new OpenGraph(page);
        Item product = new Item(prefix + "og", null);
        product.addType("Product");
        OF_PRODUCT.forEach(names -> graph.copy(names.getKey(), product, names.getValue()));
        for (String price : PRICES) {
            if (!product.has("offers")) {
                graph.addOffers(product, price, prefix);
            }
        }
        return new Markup(KIND, prefix + "og", product.has("offers") ? List.of(product) : List.of());
    }

    private List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    private void copy(String theirs, Item item, String ours) {
        if (!item.has(ours)) {
            all(theirs).stream().limit(1).forEach(text -> item.add(ours, Word.of(text)));
        }
    }

    private void addOffers(Item product, String price, String prefix) {
        List<String> amounts = all(price + ":amount");
        for (int i = 0; i < amounts.size(); i++) {
            Item offer = new Item(prefix + "og pair " + (i + 1), null);
            offer.addType("Offer");
            OF_OFFER.forEach(names -> copy(names.getKey(), offer, names.getValue()));
            offer.add("price", Word.of(amounts.get(i)));
            addCurrency(offer, price, i, amounts.size());
            if (amounts.size() == 1) {
                addSale(offer);
            }
            product.add("offers", offer);
        }
    }

    /** Where one currency stands beside several amounts, it is that of all. */
    private void addCurrency(Item offer, String price, int i, int amounts) {
        List<String> currencies = all(price + ":currency");
        boolean isShared = currencies.size() == 1;
        if (isShared || currencies.size() == amounts) {
            offer.add("priceCurrency", Word.of(currencies.get(isShared ? 0 : i)));
        }
    }

    private void addSale(Item offer) {
        if (all(SALE + ":amount").size() != 1) {
            return;
        }
        Item sale = new Item(offer.place(), null);
        sale.addType("UnitPriceSpecification");
        sale.add("priceType", Word.of("SalePrice"));
        copy(SALE + ":amount", sale, "price");
        copy(SALE + ":currency", sale, "priceCurrency");
        copy(SALE + "_dates:start", sale, "validFrom");
        copy(SALE + "_dates:end", sale, "validThrough");
        offer.add("priceSpecification", sale);
    }
}
