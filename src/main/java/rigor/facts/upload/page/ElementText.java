package rigor.facts.upload.page;

import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import rigor.facts.upload.draft.Texts;

/** What an element says. */
final class ElementText {
    /** In this order; of an element that has none its visible text counts. */
    private static final List<String> ATTRIBUTES = List.of("content", "href", "src", "data", "datetime");

    /** Shops make links of these, and mean what the link says. */
    private static final Set<String> READ_BY_PEOPLE =
            Set.of("name", "brand", "manufacturer", "seller", "price", "sku", "mpn", "model", "category");

    private ElementText() {}

    /** What it states for machines of a property, else what people see. */
    static String stated(String property, Element element) {
        boolean isLink = element.normalName().equals("a") && READ_BY_PEOPLE.contains(property);
        for (String attribute : ATTRIBUTES) {
            if (element.hasAttr(attribute) && !(isLink && attribute.equals("href"))) {
                return element.attr(attribute);
            }
        }
        boolean isGauge = Set.of("data", "meter").contains(element.normalName());
        return isGauge && element.hasAttr("value") ? element.attr("value") : visible(element, Word.LONGEST);
    }

    /** The visible text in one line, up to so many characters. */
    static String visible(Element element, int longest) {
        StringBuilder text = new StringBuilder();
        int[] nodes = {0};
        element.filter(new NodeFilter() {
            @Override
            public FilterResult head(Node node, int depth) {
                if (node instanceof TextNode words) {
                    text.append(
                            words.getWholeText(),
                            0,
                            Math.min(words.getWholeText().length(), longest));
                } else if (node instanceof Element part
                        && (part.isBlock() || part.normalName().equals("br"))) {
                    text.append(' ');
                }
                return text.length() < longest && nodes[0]++ < longest ? FilterResult.CONTINUE : FilterResult.STOP;
            }

            @Override
            public FilterResult tail(Node node, int depth) {
                if (node instanceof Element part && part.isBlock()) {
                    text.append(' ');
                }
                return FilterResult.CONTINUE;
            }
        });
        return Texts.line(text.substring(0, Math.min(longest, text.length())));
    }
}
