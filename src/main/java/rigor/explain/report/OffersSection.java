package rigor.explain.report;

import java.util.List;
import rigor.explain.shopping.ShoppingList;
import rigor.explain.shopping.ShoppingList.Check;
import rigor.explain.shopping.ShoppingList.Item;
import rigor.explain.shopping.ShoppingList.Source;

/** Each part's purpose, the offer that was chosen and on which terms, and all that is to be known before ordering. */
record OffersSection(Told told) {

    void write(Markdown text) {
        told.list().ifPresent(list -> write(text, list));
    }

    private static void write(Markdown text, ShoppingList list) {
        text.heading(3, "The parts, and the offers that were chosen")
                .written(
                        List.of("Part", "What for", "Offer", "Terms"),
                        list.items().stream().map(OffersSection::row).toList())
                .heading(3, "All that is to be known before ordering")
                .bullets(list.checks().stream().map(Check::text).toList());
    }

    private static List<String> row(Item item) {
        Source source = item.source();
        return List.of(
                Markdown.escaped(part(item)),
                Markdown.escaped(String.join(", ", item.purposes())),
                source == null ? Markdown.escaped(item.choice()) : offer(source, item.choice()),
                Markdown.escaped(source == null ? "" : source.terms()));
    }

    private static String part(Item item) {
        return item.partNumbers().isEmpty()
                ? item.name()
                : "%s (%s)".formatted(item.name(), String.join(", ", item.partNumbers()));
    }

    private static String offer(Source source, String choice) {
        return Markdown.link(source.offer(), source.url())
                + Markdown.escaped(" from " + source.retailer() + ", " + choice);
    }
}
