package rigor.engine.rules;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import rigor.facts.Problem;

/** The text of a rule file, whatever editor or system saved it. */
final class RuleText {
    private static final int MAX_BYTES = 1 << 20;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private RuleText() {}

    /** Without a byte order mark, and with Unix line ends. */
    static String plain(String text) {
        String unmarked = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
        return unmarked.replace("\r\n", "\n").replace('\r', '\n');
    }

    /** @throws Unreadable if it is too large, or not UTF-8 */
    static String read(Path file) throws Unreadable {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MAX_BYTES + 1);
            if (bytes.length > MAX_BYTES) {
                throw new Unreadable(file, 0, 0, "is larger than " + MAX_BYTES + " bytes");
            }
            return plain(decoded(file, bytes));
        } catch (IOException e) {
            throw new Unreadable(file, 0, 0, "cannot be read: " + e.getMessage());
        }
    }

    private static String decoded(Path file, byte[] bytes) throws Unreadable {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        if (decoder.decode(in, out, true).isError()) {
            String before = plain(out.flip().toString());
            int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
            int column = before.length() - before.lastIndexOf('\n');
            throw new Unreadable(file, line, column, "is not UTF-8" + hint(bytes));
        }
        return out.flip().toString();
    }

    private static String hint(byte[] bytes) {
        boolean wide = bytes.length > 1 && (bytes[0] & 0xFF) + (bytes[1] & 0xFF) == 0xFE + 0xFF;
        return wide ? " but UTF-16; save it as UTF-8" : "; save it as UTF-8";
    }

    /** A file that cannot be read as a rule's text. */
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1;

        private final transient Problem problem;

        Unreadable(Path file, int line, int column, String message) {
            super(message, null, false, false);
            this.problem = new Problem(file.toString(), line, column, message);
        }

        Problem problem() {
            return problem;
        }
    }
}
