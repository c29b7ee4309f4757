package rigor.facts.upload.workbook;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import rigor.facts.upload.draft.Texts;
import rigor.facts.upload.draft.Unusable;
import rigor.facts.upload.grid.Grid;

/** Reads a sheet of an xlsx file. Its size is what its cells say, not what it claims. */
final class XlsxSheet {
    private static final int LONGEST_NAME = 20;

    private final PackedSheet sheet;
    private final Relationships relationships;
    private final XlsxCells cells;
    private int row;

    XlsxSheet(String name, XlsxShared shared, Relationships relationships) {
        this.sheet = new PackedSheet(name, shared.strings(), shared.budget());
        this.relationships = relationships;
        this.cells = new XlsxCells(sheet.name(), shared);
    }

    Grid read(Xml xml, boolean isHidden) throws XMLStreamException, Unusable {
        while (xml.next(0)) {
            if (xml.isStart()) {
                element(xml);
            }
        }
        return sheet.grid(isHidden);
    }

    private void element(Xml xml) throws XMLStreamException, Unusable {
        switch (xml.name()) {
            case "col" -> column(xml);
            case "row" -> row(xml);
            case "mergeCell" -> sheet.merge(region(xml));
            case "hyperlink" -> link(xml);
            // their anchors have rows and columns too
            case "extLst", "AlternateContent", "controls", "oleObjects" -> xml.skip();
            default -> {}
        }
    }

    private void column(Xml xml) {
        int from = Integers.parse(xml.get("min"), 0);
        int to = Integers.parse(xml.get("max"), 0);
        if (xml.isTrue("hidden") && from >= 1 && from <= to) {
            sheet.hideColumns(from - 1, to);
        }
    }

    private void row(Xml xml) throws XMLStreamException, Unusable {
        int number = Integers.parse(xml.get("r"), row + 1);
        if (number <= row || number > Address.MOST_ROWS) {
            throw Refusals.broken("row %s of sheet %s stands after row %s".formatted(number, sheet.name(), row));
        }
        row = number;
        boolean isHidden = xml.isTrue("hidden");
        List<Value> values = new ArrayList<>();
        int here = xml.depth();
        while (xml.next(here)) {
            if (xml.isStart("c")) {
                int column = column(xml, values.size());
                set(values, column, cells.read(xml, number, column));
            }
        }
        sheet.add(number, isHidden, values);
    }

    /** @param next where the cell stands if it does not say */
    private int column(Xml xml, int next) throws Unusable {
        String name = xml.get("r");
        Address address = name == null ? new Address(row, next) : Address.parse(name);
        if (address == null || address.row() != row || address.column() >= Address.MOST_COLUMNS) {
            throw Refusals.broken(
                    "cell %s in row %s of sheet %s lies beyond every sheet".formatted(brief(name), row, sheet.name()));
        }
        return address.column();
    }

    private static String brief(@Nullable String name) {
        return name == null ? "" : Texts.line(name.substring(0, Math.min(LONGEST_NAME, name.length())));
    }

    private static void set(List<Value> values, int column, Value value) {
        while (values.size() <= column) {
            values.add(Value.NONE);
        }
        values.set(column, value);
    }

    private Region region(Xml xml) throws Unusable {
        Region region = Region.parse(xml.getOr("ref", ""));
        if (region == null) {
            throw Refusals.broken("sheet %s merges cells beyond every sheet".formatted(sheet.name()));
        }
        return region;
    }

    /** Of several cells with one link, the first has it. Links to other places of the file have no address. */
    private void link(Xml xml) throws Unusable {
        Region region = Region.parse(xml.getOr("ref", ""));
        String target = relationships.address(xml.get("id"));
        if (region != null && target != null) {
            sheet.link(new Address(region.top(), region.left()), target);
        }
    }
}
