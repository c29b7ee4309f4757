package rigor.explain.report;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rigor.explain.shopping.ShoppingList;
import rigor.explain.shopping.ShoppingList.Item;
import rigor.explain.shopping.ShoppingList.Source;

/** What to order where, in a line for each part. */
record OrderSection(Told told) {

    void write(Markdown text) {
        told.list()
                .ifPresent(list -> text.heading(2, "What to order")
                        .written(
                                List.of("Part", "Price at the door", "Shop"),
                                Stream.concat(list.items().stream().map(OrderSection::row), Stream.of(total(list)))
                                        .toList()));
    }

    private static List<String> row(Item item) {
        String pieces = item.quantity() > 1 ? item.quantity() + " x " : "";
        return List.of(
                Markdown.escaped(pieces + Names.cut(item.name())),
                Markdown.escaped(item.total().text()),
                shop(item.source()));
    }

    private static List<String> total(ShoppingList list) {
        return List.of("**Together**", "**" + Markdown.escaped(list.total().text()) + "**", "");
    }

    /** The page of the offer, as people call it; who sells it where nobody noted the page. */
    static String shop(@Nullable Source source) {
        return source == null
                ? "no offer"
                : Markdown.domain(source.url())
                        .map(domain -> Markdown.link(domain, source.url()))
                        .orElseGet(() -> Markdown.escaped(Names.cut(source.retailer())));
    }
}
