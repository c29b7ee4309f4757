package rigor.facts.upload.page;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;

/** How mails carry bytes (RFC 2045): quoted-printable and base64. What is not right of it stays as it stands. */
final class Transfer {
    private Transfer() {}

    static byte[] decoded(byte[] bytes, int from, int to, String encoding) {
        return switch (encoding.strip().toLowerCase(Locale.ROOT)) {
            case "quoted-printable" -> quoted(bytes, from, to);
            case "base64" -> base64(bytes, from, to);
            default -> Arrays.copyOfRange(bytes, from, to);
        };
    }

    private static byte[] quoted(byte[] bytes, int from, int to) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(to - from);
        for (int at = from; at < to; at++) {
            if (bytes[at] != '=') {
                out.write(bytes[at]);
                continue;
            }
            int soft = softBreak(bytes, at + 1, to);
            int high = digit(bytes, at + 1, to);
            int low = digit(bytes, at + 2, to);
            if (soft >= at) {
                at = soft;
            } else if (high >= 0 && low >= 0) {
                out.write(high << 4 | low);
                at += 2;
            } else {
                out.write('=');
            }
        }
        return out.toByteArray();
    }

    /** The end of a line that was cut by an equals sign, blanks before it or none; -1 if it was not. */
    private static int softBreak(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && (bytes[at] == ' ' || bytes[at] == '\t' || bytes[at] == '\r')) {
            at++;
        }
        return at >= to || bytes[at] == '\n' ? Math.min(at, to - 1) : -1;
    }

    private static int digit(byte[] bytes, int at, int to) {
        return at < to ? Character.digit(bytes[at], 16) : -1;
    }

    private static byte[] base64(byte[] bytes, int from, int to) {
        byte[] slice = Arrays.copyOfRange(bytes, from, to);
        try {
            return Base64.getMimeDecoder().decode(slice);
        } catch (IllegalArgumentException e) {
            return slice;
        }
    }
}
