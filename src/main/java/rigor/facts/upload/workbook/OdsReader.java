package rigor.facts.upload.workbook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import rigor.facts.upload.draft.Unusable;
import rigor.facts.upload.grid.Grid;

/** Reads an ods file: its styles, then all sheets out of one part. */
final class OdsReader {
    static final String OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
    static final String TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
    static final String TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";

    private static final String KIND = "application/vnd.oasis.opendocument.";
    private static final String CONTENT = "content.xml";
    private static final String STYLES = "styles.xml";
    private static final String MANIFEST = "META-INF/manifest.xml";
    private static final int MOST_SHEETS = ZipDirectory.MOST_ENTRIES;

    private final Budget budget = new Budget();
    private final OdsStyles styles = new OdsStyles(budget);
    private final List<Grid> grids = new ArrayList<>();

    private OdsReader() {}

    /** Whether it is any OpenDocument file. */
    static boolean isOne(Archive archive) throws IOException, Unusable {
        return kind(archive).startsWith(KIND) || archive.has(CONTENT) && archive.has(MANIFEST);
    }

    private static String kind(Archive archive) throws IOException, Unusable {
        if (!archive.has("mimetype")) {
            return "";
        }
        try (InputStream in = archive.open("mimetype")) {
            return new String(in.readNBytes(100), UTF_8);
        }
    }

    static Workbook read(Archive archive) throws XMLStreamException, IOException, Unusable {
        OdsReader reader = new OdsReader();
        reader.manifest(archive);
        reader.styles(archive);
        reader.content(archive);
        return new Workbook("an OpenDocument spreadsheet (ods)", reader.grids);
    }

    private void manifest(Archive archive) throws XMLStreamException, IOException, Unusable {
        if (!archive.has(MANIFEST)) {
            return;
        }
        try (InputStream in = archive.open(MANIFEST)) {
            Xml xml = Xml.of(in);
            while (xml.next(0)) {
                if (xml.isStart("encryption-data")) {
                    throw Refusals.encrypted();
                }
            }
        }
    }

    private void styles(Archive archive) throws XMLStreamException, IOException, Unusable {
        if (!archive.has(STYLES)) {
            return;
        }
        try (InputStream in = archive.open(STYLES)) {
            Xml xml = Xml.of(in);
            while (xml.next(0)) {
                if (isStyles(xml)) {
                    styles.read(xml);
                }
            }
        }
    }

    private static boolean isStyles(Xml xml) {
        return xml.isStart("styles") || xml.isStart("automatic-styles");
    }

    private void content(Archive archive) throws XMLStreamException, IOException, Unusable {
        boolean isSpreadsheet = false;
        try (InputStream in = archive.open(CONTENT)) {
            Xml xml = Xml.of(in);
            while (xml.next(0)) {
                if (isStyles(xml)) {
                    styles.read(xml);
                } else if (xml.isStart("spreadsheet")) {
                    isSpreadsheet = true;
                } else if (xml.isStart("table") && isSpreadsheet) {
                    table(xml);
                } else if (xml.isStart("tracked-changes")) {
                    xml.skip();
                }
            }
        }
        if (!isSpreadsheet) {
            throw Refusals.notOne("an OpenDocument file, but no spreadsheet");
        }
    }

    private void table(Xml xml) throws XMLStreamException, Unusable {
        String name = xml.get(TABLE, "name") == null ? "" : xml.getOr("name", "");
        // LibreOffice keeps a copy of what formulas read in other files, named by their address
        if (name.startsWith("'") && name.contains("'#")) {
            xml.skip();
            return;
        }
        boolean isHidden = styles.isHidden(xml.get("style-name"));
        PackedSheet sheet = new PackedSheet(name, SharedStrings.none(), budget);
        new OdsTable(sheet, styles).read(xml);
        grids.add(sheet.grid(isHidden));
        if (grids.size() > MOST_SHEETS) {
            throw Refusals.tooLarge("it has more than %s sheets".formatted(MOST_SHEETS));
        }
    }
}
