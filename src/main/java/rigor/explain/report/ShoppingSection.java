package rigor.explain.report;

import java.util.List;
import java.util.stream.Collectors;
import rigor.explain.shopping.ShoppingList;
import rigor.explain.shopping.ShoppingList.Bearing;
import rigor.explain.shopping.ShoppingList.Check;
import rigor.explain.shopping.ShoppingList.Item;
import rigor.explain.shopping.ShoppingList.Source;

/** What to order, part of a report. */
record ShoppingSection(ShoppingList list) {

    void write(Markdown text) {
        text.heading(2, "What to order: " + list.total().text())
                .written(
                        List.of("Pieces", "Part", "What for", "Offer", "Terms", "Price"),
                        list.items().stream().map(ShoppingSection::row).toList());
        text.heading(3, "Know before you order")
                .bullets(list.checks().stream().map(Check::text).toList());
    }

    private static List<String> row(Item item) {
        return List.of(
                String.valueOf(item.quantity()),
                Markdown.escaped(part(item)),
                Markdown.escaped(purpose(item)),
                offer(item),
                Markdown.escaped(item.source() == null ? "" : item.source().terms()),
                Markdown.escaped(item.total().text()));
    }

    private static String part(Item item) {
        return item.partNumbers().isEmpty()
                ? item.name()
                : "%s (%s)".formatted(item.name(), String.join(", ", item.partNumbers()));
    }

    private static String purpose(Item item) {
        String purposes = String.join(", ", item.purposes());
        String bearsOn = item.bearsOn().stream().map(Bearing::title).collect(Collectors.joining(", "));
        String both = purposes.isEmpty() || bearsOn.isEmpty() ? "" : "; ";
        return purposes + both + (bearsOn.isEmpty() ? "" : "bears on " + bearsOn);
    }

    private static String offer(Item item) {
        Source source = item.source();
        return source == null
                ? Markdown.escaped(item.choice())
                : Markdown.link(source.offer(), source.url())
                        + Markdown.escaped(" from " + source.retailer() + ", " + item.choice());
    }
}
