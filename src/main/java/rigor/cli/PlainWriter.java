package rigor.cli;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.CharsetEncoder;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

/**
 * Writes to a terminal that does not know all signs: in their place others that say the same ({@code >=}), letters without
 * their accents, or their number, so that what differs still differs.
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
        out.write(encoder.canEncode(part) ? part : plain(part));
    }

    private String plain(String text) {
        StringBuilder plain = new StringBuilder();
        text.codePoints().mapToObj(Character::toString).map(this::sign).forEach(plain::append);
        return plain.toString();
    }

    private String sign(String sign) {
        if (encoder.canEncode(sign)) {
            return sign;
        }
        String other = OTHERS.get(sign);
        return other != null ? other : letter(sign);
    }

    private String letter(String sign) {
        String bare = Normalizer.normalize(sign, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        return !bare.isEmpty() && encoder.canEncode(bare)
                ? bare
                : String.format(Locale.ROOT, "<U+%04X>", sign.codePointAt(0));
    }
}
