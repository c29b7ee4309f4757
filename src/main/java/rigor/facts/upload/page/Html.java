package rigor.facts.upload.page;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import rigor.facts.upload.draft.Unusable;

/**
 * A page as a tree, whatever it was saved as.
 *
 * @param mhtml what it came in; null if it is a page by itself
 * @param encoding for people
 */
record Html(Document page, @Nullable Mhtml mhtml, String encoding) {
    /** Without the pictures that some programs write into a page; no shop needs as much. */
    private static final int MOST_BYTES = 16 << 20;

    /** Each becomes an element of some hundred bytes. */
    private static final int MOST_TAGS = 150_000;

    private static final Pattern BEGINNING = Pattern.compile(
            "<(?:!doctype\\s+html|html|head|body|title|meta|link|base|style|script|table|div|main|section|article|h1|p)[\\s/>].*",
            Pattern.DOTALL);
    private static final byte[] EMBEDDED = "base64,".getBytes(StandardCharsets.US_ASCII);

    static Html of(byte[] bytes) throws Unusable {
        Mhtml mhtml = Mhtml.isMhtml(bytes) ? Mhtml.of(bytes) : null;
        byte[] slim = withoutPictures(mhtml == null ? bytes : mhtml.page());
        int tags = 0;
        for (byte b : slim) {
            tags += b == '<' ? 1 : 0;
        }
        if (slim.length > MOST_BYTES || tags > MOST_TAGS) {
            throw new Unusable(
                    "too-large",
                    "The page is larger than any shop's: at most " + (MOST_BYTES >> 20) + " MiB without pictures and "
                            + MOST_TAGS + " tags are read. Save the page of one product.");
        }
        PageText text = PageText.of(slim, mhtml == null ? null : mhtml.charset());
        return new Html(Jsoup.parse(text.text()), mhtml, text.encoding());
    }

    /** Whether bytes that begin so are a page, by what they are. */
    static boolean begins(byte[] beginning) {
        byte[] some = Arrays.copyOf(beginning, Math.min(beginning.length, 65_536));
        String text = PageText.of(some, null).text().toLowerCase(Locale.ROOT);
        int at = skipped(text);
        boolean isComment = text.startsWith("<!--", at);
        return isComment
                ? text.contains("saved from url=") || text.contains("page saved with")
                : BEGINNING
                        .matcher(text.substring(at, Math.min(text.length(), at + 100)))
                        .matches();
    }

    /** Past blanks, comments that end, and what XML begins with. */
    private static int skipped(String text) {
        int at = 0;
        while (at < text.length()) {
            int end = text.startsWith("<!--", at)
                    ? text.indexOf("-->", at)
                    : text.startsWith("<?xml ", at) ? text.indexOf("?>", at) : -2;
            if (end >= 0) {
                at = text.indexOf('>', end) + 1;
            } else if (end == -2 && text.charAt(at) <= ' ') {
                at++;
            } else {
                return at;
            }
        }
        return at;
    }

    /** Without what stands behind {@code base64,}: pictures, which may be most of the file. */
    private static byte[] withoutPictures(byte[] bytes) {
        byte[] out = new byte[Math.min(bytes.length, MOST_BYTES + 1)];
        int length = 0;
        int matched = 0;
        for (int at = 0; at < bytes.length && length < out.length; at++) {
            out[length++] = bytes[at];
            matched = bytes[at] == EMBEDDED[matched] ? matched + 1 : bytes[at] == EMBEDDED[0] ? 1 : 0;
            if (matched == EMBEDDED.length) {
                matched = 0;
                while (at + 1 < bytes.length && isBase64(bytes[at + 1])) {
                    at++;
                }
            }
        }
        return Arrays.copyOf(out, length);
    }

    private static boolean isBase64(byte b) {
        return b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' || b >= '0' && b <= '9' || b == '+' || b == '/' || b == '=';
    }
}
