package rigor.facts;

import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;

/**
 * How the bytes of a text file stand for characters.
 *
 * @param mark how many bytes of a byte order mark come first
 */
record Encoding(Charset charset, int mark) {
    static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final int BUFFER = 8192;

    /** By its byte order mark, else UTF-16 if there are zero bytes, else UTF-8 if it is that, else Windows-1252. */
    static Encoding of(byte[] bytes) {
        if (begins(bytes, 0xEF, 0xBB, 0xBF)) {
            return new Encoding(StandardCharsets.UTF_8, 3);
        }
        if (begins(bytes, 0xFF, 0xFE)) {
            return new Encoding(StandardCharsets.UTF_16LE, 2);
        }
        if (begins(bytes, 0xFE, 0xFF)) {
            return new Encoding(StandardCharsets.UTF_16BE, 2);
        }
        return new Encoding(withoutMark(bytes), 0);
    }

    /** UTF-8 with or without its mark, whatever the bytes. */
    static Encoding utf8(byte[] bytes) {
        return new Encoding(StandardCharsets.UTF_8, begins(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0);
    }

    /** Whether the bytes are a zip archive, as spreadsheets save their own files. */
    static boolean isWorkbook(byte[] bytes) {
        return begins(bytes, 'P', 'K', 3, 4);
    }

    /** The position of the first byte that makes no sense in this encoding. */
    OptionalInt firstFault(byte[] bytes) {
        CharsetDecoder decoder = charset.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes, mark, bytes.length - mark);
        CharBuffer out = CharBuffer.allocate(BUFFER);
        CoderResult result = decoder.decode(in, out, true);
        while (result.isOverflow()) {
            out.clear();
            result = decoder.decode(in, out, true);
        }
        return result.isError() ? OptionalInt.of(in.position()) : OptionalInt.empty();
    }

    /** The line and the column of a byte, both counted from 1. */
    int[] place(byte[] bytes, int position) {
        String before = new String(bytes, mark, position - mark, charset);
        int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
        return new int[] {line, before.length() - before.lastIndexOf('\n')};
    }

    Reader open(byte[] bytes) {
        return new InputStreamReader(new ByteArrayInputStream(bytes, mark, bytes.length - mark), charset);
    }

    /** As people call it: {@code UTF-16LE with byte order mark}. */
    String describe() {
        String name = charset.equals(WINDOWS_1252) ? "Windows-1252" : charset.name();
        return mark > 0 ? name + " with byte order mark" : name;
    }

    private static Charset withoutMark(byte[] bytes) {
        if (bytes.length >= 2 && bytes[0] != 0 && bytes[1] == 0) {
            return StandardCharsets.UTF_16LE;
        }
        if (bytes.length >= 2 && bytes[0] == 0 && bytes[1] != 0) {
            return StandardCharsets.UTF_16BE;
        }
        return new Encoding(StandardCharsets.UTF_8, 0).firstFault(bytes).isPresent()
                ? WINDOWS_1252
                : StandardCharsets.UTF_8;
    }

    private static boolean begins(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
