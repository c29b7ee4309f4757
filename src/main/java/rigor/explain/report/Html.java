package rigor.explain.report;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** A Markdown text as HTML; tables are called after their heading, the appendix is marked, and short cells are not broken into lines. */
final class Html {
    private static final List<Extension> TABLES = List.of(TablesExtension.create());

    /** How many letters stand side by side on A4 in a table, with room to spare. */
    private static final int ACROSS = 80;

    private Html() {}

    static String of(String markdown) {
        Node document = Parser.builder().extensions(TABLES).build().parse(markdown);
        return HtmlRenderer.builder()
                .extensions(TABLES)
                .escapeHtml(true)
                .sanitizeUrls(true)
                .attributeProviderFactory(context -> Html::mark)
                .build()
                .render(document);
    }

    private static void mark(Node node, String tag, Map<String, String> attributes) {
        if (node instanceof TableBlock && node.getPrevious() instanceof Heading heading) {
            attributes.put("class", text(heading).toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-"));
        } else if (node instanceof Heading heading && text(heading).equals(Report.APPENDIX)) {
            attributes.put("class", "appendix");
        } else if (node instanceof TableCell && text(node).length() <= ACROSS / columns(node.getParent())) {
            attributes.put("class", "short");
        }
    }

    private static int columns(Node row) {
        int columns = 0;
        for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
            columns++;
        }
        return columns;
    }

    private static String text(Node node) {
        StringBuilder text = new StringBuilder();
        node.accept(new AbstractVisitor() {
            @Override
            public void visit(Text found) {
                text.append(found.getLiteral());
            }
        });
        return text.toString();
    }
}
