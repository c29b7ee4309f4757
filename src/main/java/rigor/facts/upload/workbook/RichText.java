package rigor.facts.upload.workbook;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import rigor.facts.upload.draft.Unusable;

/** The text of a string in runs of different looks, without the runs that only say how it is pronounced. */
final class RichText {
    /** Signs that XML does not allow, such as a carriage return in {@code _x000D_}. */
    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private RichText() {}

    static String read(Xml xml) throws XMLStreamException, Unusable {
        StringBuilder text = new StringBuilder();
        int here = xml.depth();
        boolean isText = false;
        while (xml.next(here)) {
            if (xml.isStart("rPh")) {
                xml.skip();
            } else if (xml.isStart()) {
                isText = xml.name().equals("t");
            } else if (isText && xml.isText()) {
                xml.appendTo(text);
            } else {
                isText = false;
            }
        }
        return unescaped(text.toString());
    }

    static String unescaped(String text) {
        return text.contains("_x")
                ? ESCAPE.matcher(text)
                        .replaceAll(
                                m -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(m.group(1), 16))))
                : text;
    }
}
