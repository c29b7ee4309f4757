package rigor.facts.upload.workbook;

import java.io.IOException;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import rigor.facts.upload.draft.Unusable;
import rigor.facts.upload.grid.Grid;

/**
 * The sheets of an xlsx or ods file. Their rows are kept packed and unpacked anew by each iteration; merged cells hold
 * their value in every row and column of the merge. Immutable.
 */
public final class Workbook {
    /** The fault of a cell that holds a formula and no value. */
    public static final String NOT_SAVED =
            "a formula whose result was not saved: open the file, save it and bring it again";

    /** The origin of a value that a formula read from elsewhere, as last saved. */
    public static final String ANOTHER_FILE = "another file";

    public static final String THE_WEB = "the web";

    private final String description;
    private final List<Grid> sheets;

    Workbook(String description, List<Grid> sheets) {
        this.description = description;
        this.sheets = List.copyOf(sheets);
    }

    /** Whether a file that begins so may be one: a zip, or what Excel writes for old and for protected files. */
    public static boolean isOne(byte[] beginning) {
        return ZipDirectory.isZip(beginning) || Ole2.isOne(beginning);
    }

    /**
     * Reads all sheets.
     *
     * @throws Unusable with code {@code encrypted}, {@code old-excel}, {@code not-a-workbook}, {@code broken-workbook},
     *     {@code doctype} or {@code too-large-unpacked}
     */
    public static Workbook read(byte[] bytes) throws Unusable {
        if (Ole2.isOne(bytes)) {
            throw Ole2.refusal(bytes);
        }
        try {
            return read(Archive.of(bytes));
        } catch (XMLStreamException | IOException e) {
            throw Refusals.of(e);
        }
    }

    private static Workbook read(Archive archive) throws Unusable, XMLStreamException, IOException {
        if (OdsReader.isOne(archive)) {
            return OdsReader.read(archive);
        }
        if (XlsxReader.isOne(archive)) {
            return XlsxReader.read(archive);
        }
        throw Refusals.notOne("a zip archive, but no xlsx or ods");
    }

    /** In the order of the file, hidden ones included. */
    public List<Grid> sheets() {
        return sheets;
    }

    /** What was read, such as {@code an Excel workbook (xlsx), dates counted from 1904}. */
    public String describe() {
        return description;
    }
}
