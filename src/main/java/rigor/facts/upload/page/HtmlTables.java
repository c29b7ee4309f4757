package rigor.facts.upload.page;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import rigor.facts.upload.draft.Texts;
import rigor.facts.upload.grid.Cell;
import rigor.facts.upload.grid.Grid;
import rigor.facts.upload.grid.Row;

/** The tables of a page as grids; those within others count as text of the cell that they stand in. */
final class HtmlTables {
    /** As far as spreadsheets go; what spans more spans so much. */
    private static final int MOST_COLUMNS = 1_000;

    private static final int MOST_ROWS = 65_536;
    private static final int MOST_CELLS = 2_000_000;
    private static final String NUMBER = "x:num";

    /** A cell that reaches down: how many rows it still covers. */
    private record Reaching(Cell cell, int rows) {}

    private final String name;
    private final List<Row> rows = new ArrayList<>();
    private Map<Integer, Reaching> reaching = new HashMap<>();
    private int cells;

    private HtmlTables(String name) {
        this.name = name;
    }

    static List<Grid> of(Document page) {
        List<Grid> grids = new ArrayList<>();
        Deque<Element> open = new ArrayDeque<>(List.of(page.body()));
        while (!open.isEmpty()) {
            Element element = open.pop();
            if (element.normalName().equals("table")) {
                String name = "table " + (grids.size() + 1);
                grids.add(new Grid(name, isHidden(element), new HtmlTables(name).read(element)));
            } else {
                pushAll(element.children(), open);
            }
        }
        return grids;
    }

    private static void pushAll(List<Element> children, Deque<Element> open) {
        for (int i = children.size() - 1; i >= 0; i--) {
            open.push(children.get(i));
        }
    }

    /** Rows stand in sections, which a tree of HTML always has. */
    private List<Row> read(Element table) {
        for (Element section : table.children()) {
            for (Element row : section.children()) {
                boolean isRow = row.normalName().equals("tr");
                if (isRow && rows.size() < MOST_ROWS && cells < MOST_CELLS) {
                    rows.add(row(row));
                }
            }
        }
        return List.copyOf(rows);
    }

    private Row row(Element row) {
        List<Cell> line = new ArrayList<>();
        Map<Integer, Reaching> next = new HashMap<>();
        for (Element cell : row.children()) {
            if (cell.normalName().equals("td") || cell.normalName().equals("th")) {
                cover(line, next);
                place(cell, line, next);
            }
        }
        cover(line, next);
        reaching = next;
        cells += line.size();
        return new Row(name + " row " + (rows.size() + 1), isHidden(row), List.copyOf(line));
    }

    /** What cells above reach down to. */
    private void cover(List<Cell> line, Map<Integer, Reaching> next) {
        for (Reaching above = reaching.get(line.size()); above != null; above = reaching.get(line.size())) {
            if (above.rows > 1) {
                next.put(line.size(), new Reaching(above.cell, above.rows - 1));
            }
            line.add(above.cell);
        }
    }

    private void place(Element element, List<Cell> line, Map<Integer, Reaching> next) {
        int columns = span(element, "colspan", MOST_COLUMNS);
        int below = span(element, "rowspan", MOST_ROWS) - 1;
        Cell cell = cell(element);
        for (int i = 0; i < columns && line.size() < MOST_COLUMNS; i++) {
            if (below > 0) {
                next.put(line.size(), new Reaching(cell, below));
            }
            line.add(i == 0 ? cell : Cell.EMPTY);
        }
    }

    private static int span(Element element, String attribute, int most) {
        String text = element.attr(attribute).strip();
        return text.matches("[0-9]{1,6}") ? Math.max(1, Math.min(most, Integer.parseInt(text))) : 1;
    }

    private static Cell cell(Element element) {
        String text = ElementText.visible(element, Word.LONGEST);
        String stated = element.attr(NUMBER).strip();
        BigDecimal number = element.hasAttr(NUMBER) ? number(stated.isEmpty() ? text : stated) : null;
        Element link = element.selectFirst("a[href]");
        String address = link == null ? null : Texts.address(link.attr("href"));
        String shown = number == null || !stated.isEmpty() ? text : number.toPlainString();
        return new Cell(shown, number, null, null, false, address, null, null, isHidden(element));
    }

    private static @Nullable BigDecimal number(String text) {
        return text.matches("-?[0-9]{1,15}(?:\\.[0-9]{1,15})?") ? new BigDecimal(text) : null;
    }

    private static boolean isHidden(Element element) {
        String style = element.attr("style").toLowerCase(Locale.ROOT).replaceAll("\\s", "");
        return style.contains("display:none") || style.contains("mso-hide:all") || element.hasAttr("hidden");
    }
}
