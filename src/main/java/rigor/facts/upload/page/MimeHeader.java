package rigor.facts.upload.page;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The head of a MIME message or of one of its parts; empty where the bytes begin otherwise.
 *
 * @param end where what it is the head of begins
 */
record MimeHeader(Map<String, String> values, int end) {
    private static final int LONGEST = 16_384;

    static MimeHeader of(byte[] bytes, int from) {
        int to = Math.min(bytes.length, from + LONGEST);
        String text = new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
        Map<String, String> values = new HashMap<>();
        String name = null;
        int at = 0;
        while (at < text.length()) {
            int newline = text.indexOf('\n', at);
            int end = newline < 0 ? text.length() : newline + 1;
            String line = text.substring(at, end).stripTrailing();
            at = end;
            if (line.isEmpty()) {
                return new MimeHeader(values, from + at);
            }
            boolean isFolded = name != null && (line.charAt(0) == ' ' || line.charAt(0) == '\t');
            name = isFolded ? name : name(line);
            if (name == null) {
                return new MimeHeader(Map.of(), from);
            }
            String value = isFolded
                    ? " " + line.strip()
                    : line.substring(name.length() + 1).strip();
            values.merge(name, value, String::concat);
        }
        return new MimeHeader(values, from + at);
    }

    private static @Nullable String name(String line) {
        int colon = line.indexOf(':');
        boolean isName = colon > 0 && line.substring(0, colon).matches("[A-Za-z0-9-]{1,60}");
        return isName ? line.substring(0, colon).toLowerCase(Locale.ROOT) : null;
    }

    @Nullable
    String value(String name) {
        return values.get(name);
    }
}
