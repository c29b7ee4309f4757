package rigor.facts.upload.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import rigor.facts.upload.draft.Unusable;
import rigor.facts.upload.grid.Grid;

/** Reads an xlsx file: the workbook, what its sheets share, then each sheet. Macros are not looked at. */
final class XlsxReader {
    /** A sheet as the workbook lists it. */
    private record Listed(String name, boolean isHidden, String part) {}

    private final Archive archive;
    private final Budget budget = new Budget();
    private final String part;
    private final Relationships parts;
    private final List<Listed> listed = new ArrayList<>();
    private final Set<String> foreignNames = new HashSet<>();
    private boolean is1904;

    private XlsxReader(Archive archive) throws XMLStreamException, IOException, Unusable {
        this.archive = archive;
        part = workbookPart(archive, budget);
        parts = Relationships.of(part, archive, budget);
    }

    /** Whether it is any file of the kind of xlsx, docx and pptx. */
    static boolean isOne(Archive archive) {
        return archive.has("_rels/.rels") && archive.has("[Content_Types].xml");
    }

    private static String workbookPart(Archive archive, Budget budget)
            throws XMLStreamException, IOException, Unusable {
        String part = Relationships.of("", archive, budget).first("officeDocument");
        if (part == null) {
            throw Refusals.notOne("an Office file without a document");
        }
        if (part.endsWith(".bin")) {
            throw Refusals.old("a binary Excel workbook (xlsb)");
        }
        return part;
    }

    static Workbook read(Archive archive) throws XMLStreamException, IOException, Unusable {
        XlsxReader reader = new XlsxReader(archive);
        reader.workbook();
        String system = reader.is1904 ? ", dates counted from 1904" : "";
        return new Workbook("an Excel workbook (xlsx)" + system, reader.sheets());
    }

    private void workbook() throws XMLStreamException, IOException, Unusable {
        try (InputStream in = archive.open(part)) {
            Xml xml = Xml.of(in);
            while (xml.next(0)) {
                if (xml.isStart()) {
                    element(xml);
                }
            }
        }
    }

    private void element(Xml xml) throws XMLStreamException, Unusable {
        if (xml.depth() == 1 && !xml.name().equals("workbook")) {
            throw Refusals.notOne("an Office file, but no workbook");
        }
        switch (xml.name()) {
            case "workbookPr" -> is1904 = xml.isTrue("date1904");
            case "sheet" -> sheet(xml);
            case "definedName" -> definedName(xml);
            default -> {}
        }
    }

    /** Charts and macros on sheets of their own are left out. */
    private void sheet(Xml xml) {
        String sheet = parts.part(xml.get("id"), "worksheet");
        if (sheet != null) {
            boolean isHidden = !xml.getOr("state", "visible").equals("visible");
            listed.add(new Listed(xml.getOr("name", ""), isHidden, sheet));
        }
    }

    private void definedName(Xml xml) throws XMLStreamException, Unusable {
        String name = xml.getOr("name", "");
        if (Formula.origin(xml.text()) != null) {
            budget.keep(name.length());
            foreignNames.add(name);
        }
    }

    private List<Grid> sheets() throws XMLStreamException, IOException, Unusable {
        if (listed.isEmpty()) {
            throw Refusals.broken("it has no sheet");
        }
        XlsxShared shared = new XlsxShared(strings(), styles(), is1904, new ForeignNames(foreignNames), budget);
        List<Grid> grids = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Listed sheet : listed) {
            if (!seen.add(sheet.part())) {
                throw Refusals.broken("two sheets of it are the same part");
            }
            grids.add(grid(sheet, shared));
        }
        return grids;
    }

    private Grid grid(Listed sheet, XlsxShared shared) throws XMLStreamException, IOException, Unusable {
        Relationships links = Relationships.of(sheet.part(), archive, budget);
        try (InputStream in = archive.open(sheet.part())) {
            return new XlsxSheet(sheet.name(), shared, links).read(Xml.of(in), sheet.isHidden());
        }
    }

    private SharedStrings strings() throws XMLStreamException, IOException, Unusable {
        String strings = existing("sharedStrings");
        if (strings == null) {
            return SharedStrings.none();
        }
        try (InputStream in = archive.open(strings)) {
            return SharedStrings.read(Xml.of(in), budget);
        }
    }

    private XlsxStyles styles() throws XMLStreamException, IOException, Unusable {
        String styles = existing("styles");
        if (styles == null) {
            return XlsxStyles.none();
        }
        try (InputStream in = archive.open(styles)) {
            return XlsxStyles.read(Xml.of(in));
        }
    }

    /** Some programs name parts that they do not write. */
    private @Nullable String existing(String type) {
        String found = parts.first(type);
        return found != null && archive.has(found) ? found : null;
    }
}
