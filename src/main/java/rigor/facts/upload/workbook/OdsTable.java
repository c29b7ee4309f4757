package rigor.facts.upload.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import rigor.facts.upload.draft.Unusable;

/**
 * Reads a sheet of an ods file. Rows and cells that are alike stand there once with how often; ordinary files repeat blank
 * ones to the end of the sheet.
 */
final class OdsTable {
    /** What is repeated more often fills the sheet to its end, and is taken once. */
    private static final int MOST_ROWS = 1_000;

    private static final int MOST_COLUMNS = 100;

    private static final Set<String> GROUPS = Set.of(
            "table-columns",
            "table-column-group",
            "table-header-columns",
            "table-rows",
            "table-row-group",
            "table-header-rows");
    private static final Set<String> HIDDEN = Set.of("collapse", "filter");

    private final PackedSheet sheet;
    private final OdsStyles styles;
    private final @Nullable String[] stylesOfColumns = new String[Address.MOST_COLUMNS];
    private int columns;
    private int row = 1;

    /** Of a whole sheet that is a copy out of another file. */
    private @Nullable String origin;

    OdsTable(PackedSheet sheet, OdsStyles styles) {
        this.sheet = sheet;
        this.styles = styles;
    }

    /** The table that has just begun. */
    void read(Xml xml) throws XMLStreamException, Unusable {
        int here = xml.depth();
        while (xml.next(here)) {
            if (!xml.isStart() || GROUPS.contains(xml.name())) {
                continue;
            }
            switch (xml.name()) {
                case "table-column" -> column(xml);
                case "table-row" -> row(xml);
                case "table-source" -> origin = Workbook.ANOTHER_FILE;
                default -> xml.skip();
            }
        }
    }

    private static int repeated(Xml xml, String attribute) {
        return Math.max(1, Integers.parse(xml.get(attribute), 1));
    }

    private void column(Xml xml) {
        int end = (int) Math.min(Address.MOST_COLUMNS, (long) columns + repeated(xml, "number-columns-repeated"));
        String style = xml.get("default-cell-style-name");
        for (int i = columns; i < end && style != null; i++) {
            stylesOfColumns[i] = style;
        }
        if (HIDDEN.contains(xml.getOr("visibility", "visible"))) {
            sheet.hideColumns(columns, end);
        }
        columns = end;
    }

    private void row(Xml xml) throws XMLStreamException, Unusable {
        int times = repeated(xml, "number-rows-repeated");
        boolean isHidden = HIDDEN.contains(xml.getOr("visibility", "visible"));
        String style = xml.get("default-cell-style-name");
        List<Value> values = new ArrayList<>();
        int column = 0;
        int here = xml.depth();
        while (xml.next(here)) {
            if (xml.isStart("table-cell") || xml.isStart("covered-table-cell")) {
                column = cell(xml, column, style, values);
            } else if (xml.isStart()) {
                xml.skip();
            }
        }
        add(times, isHidden, values);
    }

    private void add(int times, boolean isHidden, List<Value> values) throws Unusable {
        if (!values.isEmpty()) {
            if (row > Address.MOST_ROWS) {
                throw Refusals.broken("sheet %s has more rows than every sheet".formatted(sheet.name()));
            }
            sheet.add(row, times > MOST_ROWS ? 1 : times, isHidden, values);
        }
        row = (int) Math.min(Address.MOST_ROWS + 1L, (long) row + times);
    }

    /** The column after. */
    private int cell(Xml xml, int column, @Nullable String rowStyle, List<Value> values)
            throws XMLStreamException, Unusable {
        int times = repeated(xml, "number-columns-repeated");
        boolean isCovered = xml.name().equals("covered-table-cell");
        int rows = repeated(xml, "number-rows-spanned");
        int spanned = repeated(xml, "number-columns-spanned");
        Value value = Value.of(new OdsCell(style(xml, column, rowStyle), origin).read(xml, styles));
        if (!isCovered && !value.isNothing()) {
            if (column >= Address.MOST_COLUMNS) {
                throw Refusals.broken(
                        "row %s of sheet %s has more cells than every sheet".formatted(row, sheet.name()));
            }
            put(values, column, times > MOST_COLUMNS ? 1 : times, value);
            merge(column, rows, spanned);
        }
        return (int) Math.min(Address.MOST_COLUMNS, (long) column + times);
    }

    private @Nullable String style(Xml xml, int column, @Nullable String rowStyle) {
        String own = xml.get("style-name");
        if (own != null || rowStyle != null) {
            return own == null ? rowStyle : own;
        }
        return column < Address.MOST_COLUMNS ? stylesOfColumns[column] : null;
    }

    private static void put(List<Value> values, int column, int times, Value value) {
        while (values.size() < column) {
            values.add(Value.NONE);
        }
        int end = Math.min(Address.MOST_COLUMNS, column + times);
        while (values.size() < end) {
            values.add(value);
        }
    }

    private void merge(int column, int rows, int columns) throws Unusable {
        if (rows > 1 || columns > 1) {
            int bottom = (int) Math.min(Address.MOST_ROWS, (long) row + rows - 1);
            int right = (int) Math.min(Address.MOST_COLUMNS, (long) column + columns) - 1;
            sheet.merge(new Region(row, column, bottom, right));
        }
    }
}
