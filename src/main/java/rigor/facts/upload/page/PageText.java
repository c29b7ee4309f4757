package rigor.facts.upload.page;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The text of a page. Browsers save pages as UTF-8 and leave what they declare: a byte order mark counts first, then what
 * the bytes are, then the declaration.
 *
 * @param encoding for people, such as {@code UTF-8, although it says iso-8859-1}
 */
record PageText(String text, String encoding) {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final Pattern DECLARED =
            Pattern.compile("(?i)<meta[^>]{0,200}?charset\\s{0,5}=\\s{0,5}[\"']?\\s{0,5}([a-z0-9_:.-]{1,40})");

    /** As far as browsers look for a declaration, about. */
    private static final int BEGINNING = 4096;

    /** @param declared by what the page came in; null if it says nothing */
    static PageText of(byte[] bytes, @Nullable String declared) {
        if (begins(bytes, 0xEF, 0xBB, 0xBF)) {
            return new PageText(new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8), "UTF-8");
        }
        if (begins(bytes, 0xFF, 0xFE) || begins(bytes, '<', 0)) {
            return wide(bytes, StandardCharsets.UTF_16LE);
        }
        if (begins(bytes, 0xFE, 0xFF) || begins(bytes, 0, '<')) {
            return wide(bytes, StandardCharsets.UTF_16BE);
        }
        return unmarked(bytes, declared == null ? declaration(bytes) : declared);
    }

    private static PageText wide(byte[] bytes, Charset charset) {
        String text = new String(bytes, charset);
        return new PageText(text.startsWith("\uFEFF") ? text.substring(1) : text, charset.name());
    }

    private static PageText unmarked(byte[] bytes, @Nullable String declared) {
        Utf8Count count = Utf8Count.of(bytes);
        if (count.faults() == 0 || count.sound() > count.faults()) {
            String text = new String(bytes, StandardCharsets.UTF_8);
            boolean isOther = declared != null && count.sound() > 0 && !declared.equalsIgnoreCase("utf-8");
            String name = isOther ? "UTF-8, although it says " + declared : "UTF-8";
            return new PageText(text, count.faults() == 0 ? name : name + ", with damaged signs: " + count.faults());
        }
        Charset charset = charset(declared);
        boolean isSaid = declared == null || charset.equals(charset(declared)) && !isUnicode(declared);
        String name = charset.equals(WINDOWS_1252) ? "Windows-1252" : charset.name();
        return new PageText(new String(bytes, charset), isSaid ? name : name + ", although it says " + declared);
    }

    /** As browsers do: what is called Latin-1 is Windows-1252, and what is no UTF-8 is not believed to be. */
    private static Charset charset(@Nullable String declared) {
        if (declared == null || isUnicode(declared) || declared.matches("(?i)iso-8859-1|latin1|us-ascii|ascii")) {
            return WINDOWS_1252;
        }
        try {
            return Charset.isSupported(declared) ? Charset.forName(declared) : WINDOWS_1252;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return WINDOWS_1252;
        }
    }

    private static boolean isUnicode(String declared) {
        return declared.toLowerCase(Locale.ROOT).startsWith("utf");
    }

    private static @Nullable String declaration(byte[] bytes) {
        String begin = new String(bytes, 0, Math.min(BEGINNING, bytes.length), StandardCharsets.ISO_8859_1);
        Matcher declared = DECLARED.matcher(begin);
        return declared.find() ? declared.group(1) : null;
    }

    static boolean begins(byte[] bytes, int... values) {
        if (bytes.length < values.length) {
            return false;
        }
        for (int i = 0; i < values.length; i++) {
            if ((bytes[i] & 0xFF) != values[i]) {
                return false;
            }
        }
        return true;
    }
}
