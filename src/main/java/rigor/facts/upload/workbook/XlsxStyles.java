package rigor.facts.upload.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import rigor.facts.upload.draft.Unusable;

/** The number formats that the cells point to by the number of their style. */
final class XlsxStyles {
    /** Excel takes no more. */
    private static final int MOST = 65_490;

    private final Map<Integer, Format> codes = new HashMap<>();
    private final List<Format> styles = new ArrayList<>();

    private XlsxStyles() {}

    static XlsxStyles none() {
        return new XlsxStyles();
    }

    static XlsxStyles read(Xml xml) throws XMLStreamException, Unusable {
        XlsxStyles styles = new XlsxStyles();
        while (xml.next(0)) {
            if (xml.isStart("numFmt")) {
                styles.code(xml);
            } else if (xml.isStart("cellXfs")) {
                styles.cells(xml);
            } else if (xml.isStart("dxfs")) {
                xml.skip();
            }
        }
        return styles;
    }

    private void code(Xml xml) throws Unusable {
        codes.put(id(xml), FormatCode.parse(xml.getOr("formatCode", "")));
        limit(codes.size());
    }

    private void cells(Xml xml) throws XMLStreamException, Unusable {
        int here = xml.depth();
        while (xml.next(here)) {
            if (xml.isStart("xf")) {
                int id = id(xml);
                Format own = codes.get(id);
                styles.add(own == null ? Format.builtIn(id) : own);
                limit(styles.size());
            }
        }
    }

    private static int id(Xml xml) {
        return Integers.parse(xml.get("numFmtId"), 0);
    }

    private static void limit(int size) throws Unusable {
        if (size > MOST) {
            throw Refusals.tooLarge("it has more than %s styles".formatted(MOST));
        }
    }

    Format get(int style) {
        return style >= 0 && style < styles.size() ? styles.get(style) : Format.GENERAL;
    }
}
