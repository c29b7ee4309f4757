package rigor.facts.upload.quote;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import rigor.facts.csv.HiddenSigns;

/** Cuts a text into lines that can be read. */
final class Lines {
    private static final Pattern BREAK = Pattern.compile("\r\n|[\n\r\f\u2028]");
    private static final Pattern QUOTED = Pattern.compile("^[ \t]{0,8}(?:>[ \t]?){1,20}");

    /** Nobody writes a longer one in a quote. */
    private static final int LONGEST = 2_000;

    private Lines() {}

    static List<Line> of(String text) {
        List<Line> lines = new ArrayList<>();
        for (String line : BREAK.split(text, -1)) {
            lines.add(Line.of(lines.size() + 1, clean(line)));
        }
        return lines;
    }

    private static String clean(String line) {
        String begin = line.substring(0, Math.min(LONGEST, line.length()));
        String visible = visible(Normalizer.normalize(begin, Normalizer.Form.NFC));
        return QUOTED.matcher(visible).replaceFirst("");
    }

    /** Without signs that nobody sees; blanks that do not break stay, as they part groups of digits. */
    private static String visible(String line) {
        StringBuilder visible = new StringBuilder(line.length());
        line.codePoints().forEach(c -> {
            int shown = shown(c);
            if (shown != 0) {
                visible.appendCodePoint(shown);
            }
        });
        return visible.toString();
    }

    private static int shown(int c) {
        if (c == '\t' || c == '\u00A0' || c == '\u202F') {
            return c;
        }
        if (c == '\u2009' || c == '\u2007') {
            return '\u202F';
        }
        if (HiddenSigns.isSteering(c) || Character.getType(c) == Character.FORMAT) {
            return 0;
        }
        return Character.isSpaceChar(c) || Character.isWhitespace(c) ? ' ' : c;
    }
}
