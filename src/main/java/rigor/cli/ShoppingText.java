package rigor.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rigor.explain.shopping.ShoppingList;
import rigor.explain.shopping.ShoppingList.Bearing;
import rigor.explain.shopping.ShoppingList.Check;
import rigor.explain.shopping.ShoppingList.Item;
import rigor.explain.shopping.ShoppingList.Source;

/** A shopping list for people. */
record ShoppingText(Screen screen) {
    private static final int INDENT = 4;
    private static final Map<String, String> SIGNS =
            Map.of("unsold", "red x", "question", "yellow ?", "price", "yellow ?", "warning", "magenta !");

    void print(ShoppingList list) {
        screen.paragraph(0, Screen.style("bold", list.headline()));
        list.reasons().forEach(reason -> screen.item(INDENT, "-", reason));
        list.items().forEach(this::item);
        screen.blank();
        screen.heading("At the door: " + list.total().text());
        checks(list.checks());
        screen.blank();
        screen.paragraph(
                0,
                "For a purchase on %s, based on facts %s, case %s and rules %s."
                        .formatted(list.purchaseDate(), list.facts(), list.caseRevision(), list.rules()));
    }

    private void item(Item item) {
        screen.blank();
        String numbers = item.partNumbers().isEmpty() ? "" : " [" + String.join(", ", item.partNumbers()) + "]";
        screen.item(
                INDENT,
                String.format(Locale.ROOT, "%d x", item.quantity()),
                Screen.style("bold", item.name())
                        + numbers
                        + (isFree(item) ? "" : ": " + item.total().text()));
        if (!item.purposes().isEmpty()) {
            screen.paragraph(INDENT, String.join(", ", item.purposes()));
        }
        if (!item.bearsOn().isEmpty()) {
            screen.paragraph(INDENT, "bears on " + bearings(item.bearsOn()));
        }
        screen.paragraph(INDENT, source(item));
        address(item.source());
    }

    /** A part that is in the price of another. */
    private static boolean isFree(Item item) {
        Double most = item.total().high();
        return item.source() == null && most != null && most == 0;
    }

    /** However long: a link that is cut is none. */
    private void address(@Nullable Source source) {
        if (source != null && source.url() != null) {
            screen.paragraph(INDENT, source.url());
        }
    }

    private static String bearings(List<Bearing> bearings) {
        return bearings.stream()
                .map(b -> "%s (%s)".formatted(b.title(), b.actual().text()))
                .collect(Collectors.joining(", "));
    }

    private static String source(Item item) {
        Source source = item.source();
        return source == null
                ? item.choice()
                : "%s from %s, %s: %s".formatted(source.offer(), source.retailer(), item.choice(), source.terms());
    }

    private void checks(List<Check> checks) {
        if (checks.isEmpty()) {
            return;
        }
        screen.blank();
        screen.heading("Before you order");
        for (Check check : checks) {
            String[] sign = SIGNS.getOrDefault(check.kind(), "faint -").split(" ");
            screen.item(INDENT, Screen.style(sign[0], sign[1]), check.text());
        }
    }
}
