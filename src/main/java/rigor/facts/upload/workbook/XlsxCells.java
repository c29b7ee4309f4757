package rigor.facts.upload.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import rigor.facts.upload.draft.Unusable;

/** Reads the cells of a sheet of an xlsx file one after the other. */
final class XlsxCells {
    private static final int MOST_ARRAYS = 1_000;

    /** A formula whose results stand in all cells of a region. */
    private record ArrayFormula(Region region, String origin) {}

    private final String sheet;
    private final XlsxShared shared;
    private final Map<String, String> originsOfShared = new HashMap<>();
    private final List<ArrayFormula> arrays = new ArrayList<>();

    XlsxCells(String sheet, XlsxShared shared) {
        this.sheet = sheet;
        this.shared = shared;
    }

    /** The cell that has just begun. */
    Value read(Xml xml, int row, int column) throws XMLStreamException, Unusable {
        XlsxCell cell = new XlsxCell(xml.getOr("t", "n"), Integers.parse(xml.get("s"), 0));
        int here = xml.depth();
        while (xml.next(here)) {
            if (xml.isStart("v")) {
                cell.value = xml.text();
            } else if (xml.isStart("is")) {
                cell.value = RichText.read(xml);
            } else if (xml.isStart("f")) {
                formula(xml, cell);
            } else if (xml.isStart()) {
                xml.skip();
            }
        }
        if (cell.formula == null) {
            cell.origin = originOfArray(row, column);
        }
        return cell.finish(shared, sheet, row, column);
    }

    private void formula(Xml xml, XlsxCell cell) throws XMLStreamException, Unusable {
        String type = xml.getOr("t", "normal");
        String shares = xml.getOr("si", "");
        Region region = Region.parse(xml.getOr("ref", ""));
        String text = xml.text();
        String origin = origin(text);
        cell.formula = text;
        cell.origin = origin == null && type.equals("shared") ? originsOfShared.get(shares) : origin;
        if (origin != null && type.equals("shared")) {
            shared.budget().keep(shares.length());
            originsOfShared.put(shares, origin);
        } else if (origin != null && region != null && type.equals("array") && arrays.size() < MOST_ARRAYS) {
            arrays.add(new ArrayFormula(region, origin));
        }
    }

    private @Nullable String origin(String formula) {
        String written = Formula.origin(formula);
        return written == null && shared.foreign().isIn(formula) ? Workbook.ANOTHER_FILE : written;
    }

    private @Nullable String originOfArray(int row, int column) {
        for (ArrayFormula array : arrays) {
            if (array.region().holds(row, column)) {
                return array.origin();
            }
        }
        return null;
    }
}
