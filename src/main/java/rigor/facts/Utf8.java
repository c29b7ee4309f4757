package rigor.facts;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;

/** Strict UTF-8, as far as a file of facts needs it. */
final class Utf8 {
    private static final int BUFFER = 8192;

    private Utf8() {}

    /** The position of the first byte that is no UTF-8. */
    static OptionalInt firstFault(byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(BUFFER);
        CoderResult result = decoder.decode(in, out, true);
        while (result.isOverflow()) {
            out.clear();
            result = decoder.decode(in, out, true);
        }
        return result.isError() ? OptionalInt.of(in.position()) : OptionalInt.empty();
    }

    /** How many bytes of a byte order mark the file begins with: 3 or 0. */
    static int markLength(byte[] bytes) {
        boolean marked = bytes.length >= 3
                && (bytes[0] & 0xFF) == 0xEF
                && (bytes[1] & 0xFF) == 0xBB
                && (bytes[2] & 0xFF) == 0xBF;
        return marked ? 3 : 0;
    }
}
