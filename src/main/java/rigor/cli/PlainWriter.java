package rigor.cli;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.CharsetEncoder;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import rigor.facts.csv.HiddenSigns;

/**
 * Writes to a terminal. In place of signs that it does not know come others that say the same ({@code >=}), letters
 * without their accents, or their number, so that what differs still differs. Signs that would move its cursor or turn
 * the writing direction, as a file's name or a faulty cell may hold them, are written as their number, too.
 */
final class PlainWriter extends FilterWriter {
    private static final Map<String, String> OTHERS = Map.ofEntries(
            Map.entry("\u2265", ">="),
            Map.entry("\u2264", "<="),
            Map.entry("\u2260", "!="),
            Map.entry("\u2248", "~"),
            Map.entry("\u00d7", "x"),
            Map.entry("\u2192", "->"),
            Map.entry("\u2013", "-"),
            Map.entry("\u2014", "--"),
            Map.entry("\u2212", "-"),
            Map.entry("\u2026", "..."),
            Map.entry("\u2018", "'"),
            Map.entry("\u2019", "'"),
            Map.entry("\u201c", "\""),
            Map.entry("\u201d", "\""),
            Map.entry("\u00a0", " "),
            Map.entry("\u202f", " "),
            Map.entry("\u00b7", "*"),
            Map.entry("\u2022", "*"),
            Map.entry("\u00b1", "+/-"),
            Map.entry("\u00b0", " deg "),
            Map.entry("\u20ac", "EUR"),
            Map.entry("\u00a3", "GBP"),
            Map.entry("\u00df", "ss"));

    private final CharsetEncoder encoder;

    PlainWriter(Writer out, CharsetEncoder encoder) {
        super(out);
        this.encoder = encoder;
    }

    @Override
    public void write(int c) throws IOException {
        write(String.valueOf((char) c), 0, 1);
    }

    @Override
    public void write(char[] signs, int offset, int length) throws IOException {
        write(String.valueOf(signs, offset, length), 0, length);
    }

    @Override
    public void write(String text, int offset, int length) throws IOException {
        String part = text.substring(offset, offset + length);
        boolean harmless = part.chars().noneMatch(HiddenSigns::isSteering) && encoder.canEncode(part);
        out.write(harmless ? part : plain(part));
    }

    private String plain(String text) {
        StringBuilder plain = new StringBuilder();
        Matcher colours = Screen.COLOUR.matcher(text);
        int from = 0;
        while (colours.find()) {
            signs(text.substring(from, colours.start()), plain);
            plain.append(colours.group());
            from = colours.end();
        }
        signs(text.substring(from), plain);
        return plain.toString();
    }

    private void signs(String text, StringBuilder plain) {
        text.codePoints().mapToObj(Character::toString).map(this::sign).forEach(plain::append);
    }

    private String sign(String sign) {
        if (HiddenSigns.isSteering(sign.codePointAt(0))) {
            return numbered(sign);
        }
        if (encoder.canEncode(sign)) {
            return sign;
        }
        String other = OTHERS.get(sign);
        return other != null ? other : letter(sign);
    }

    private String letter(String sign) {
        String bare = Normalizer.normalize(sign, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        return !bare.isEmpty() && encoder.canEncode(bare) ? bare : numbered(sign);
    }

    private static String numbered(String sign) {
        return String.format(Locale.ROOT, "<U+%04X>", sign.codePointAt(0));
    }
}
