package rigor.facts.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalLong;
import rigor.facts.files.Bytes;

/**
 * How the bytes of a text file stand for characters.
 *
 * @param mark how many bytes of a byte order mark come first
 */
public record Encoding(Charset charset, int mark) {
    static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final int BUFFER = 8192;
    private static final int LONGEST_MARK = 4;

    /** A byte that makes no sense in the encoding; line and column are counted from 1. */
    public record Fault(int line, int column, int value) {}

    /** By its byte order mark, else UTF-16 if there are zero bytes, else UTF-8 if it is that, else Windows-1252. */
    public static Encoding of(Bytes bytes) throws IOException {
        byte[] first = first(bytes);
        if (begins(first, 0xEF, 0xBB, 0xBF)) {
            return new Encoding(StandardCharsets.UTF_8, 3);
        }
        if (begins(first, 0xFF, 0xFE)) {
            return new Encoding(StandardCharsets.UTF_16LE, 2);
        }
        if (begins(first, 0xFE, 0xFF)) {
            return new Encoding(StandardCharsets.UTF_16BE, 2);
        }
        return new Encoding(withoutMark(first, bytes), 0);
    }

    /** By the first bytes alone, for letters of ASCII. */
    public static Encoding beginning(Bytes bytes) throws IOException {
        byte[] first = first(bytes);
        boolean marked = begins(first, 0xFF, 0xFE) || begins(first, 0xFE, 0xFF);
        boolean zeros = first.length >= 2 && (first[0] == 0 || first[1] == 0);
        return marked || zeros ? of(bytes) : utf8(bytes);
    }

    /** UTF-8 with or without its mark, whatever the bytes. */
    public static Encoding utf8(Bytes bytes) throws IOException {
        return new Encoding(StandardCharsets.UTF_8, begins(first(bytes), 0xEF, 0xBB, 0xBF) ? 3 : 0);
    }

    /** Whether the bytes are a zip archive, as spreadsheets save their own files. */
    public static boolean isWorkbook(Bytes bytes) throws IOException {
        return begins(first(bytes), 'P', 'K', 3, 4);
    }

    /** The first byte that makes no sense in this encoding. */
    public Optional<Fault> firstFault(Bytes bytes) throws IOException {
        OptionalLong position = firstFaultyByte(bytes);
        return position.isPresent() ? Optional.of(fault(bytes, position.getAsLong())) : Optional.empty();
    }

    public Reader open(Bytes bytes) throws IOException {
        return decoded(bytes.open());
    }

    /** The text of the bytes, of which this is the beginning. */
    public Reader decoded(InputStream in) throws IOException {
        in.skipNBytes(mark);
        return new InputStreamReader(in, charset);
    }

    /** As people call it: {@code UTF-16LE with byte order mark}. */
    public String describe() {
        String name = charset.equals(WINDOWS_1252) ? "Windows-1252" : charset.name();
        return mark > 0 ? name + " with byte order mark" : name;
    }

    private static Charset withoutMark(byte[] first, Bytes bytes) throws IOException {
        if (first.length >= 2 && first[0] != 0 && first[1] == 0) {
            return StandardCharsets.UTF_16LE;
        }
        if (first.length >= 2 && first[0] == 0 && first[1] != 0) {
            return StandardCharsets.UTF_16BE;
        }
        return isMostlyUtf8(bytes) ? StandardCharsets.UTF_8 : WINDOWS_1252;
    }

    /**
     * Whether more characters beyond ASCII make sense in UTF-8 than bytes do not: one that was damaged makes no other
     * encoding of a file. In Windows-1252 hardly two letters beyond ASCII stand together as UTF-8 wants them.
     */
    private static boolean isMostlyUtf8(Bytes bytes) throws IOException {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.allocate(BUFFER);
        CharBuffer out = CharBuffer.allocate(BUFFER);
        long sound = 0;
        long faulty = 0;
        try (InputStream stream = bytes.open()) {
            for (int read = 0; read >= 0; ) {
                read = stream.read(in.array(), in.position(), in.remaining());
                in.position(in.position() + Math.max(0, read)).flip();
                CoderResult result = decoder.decode(in, out.clear(), read < 0);
                while (result.isError()) {
                    faulty++;
                    in.position(in.position() + result.length());
                    sound += beyondAscii(out);
                    result = decoder.decode(in, out.clear(), read < 0);
                }
                sound += beyondAscii(out);
                in.compact();
            }
        }
        return faulty == 0 || sound >= faulty;
    }

    private static long beyondAscii(CharBuffer decoded) {
        decoded.flip();
        long count = 0;
        while (decoded.hasRemaining()) {
            count += decoded.get() > '~' ? 1 : 0;
        }
        return count;
    }

    private OptionalLong firstFaultyByte(Bytes bytes) throws IOException {
        CharsetDecoder decoder = charset.newDecoder();
        ByteBuffer in = ByteBuffer.allocate(BUFFER);
        CharBuffer out = CharBuffer.allocate(BUFFER);
        long passed = mark;
        try (InputStream stream = bytes.open()) {
            stream.skipNBytes(mark);
            for (int read = 0; read >= 0; ) {
                read = stream.read(in.array(), in.position(), in.remaining());
                in.position(in.position() + Math.max(0, read)).flip();
                CoderResult result = decoder.decode(in, out.clear(), read < 0);
                passed += in.position();
                if (result.isError()) {
                    return OptionalLong.of(passed);
                }
                in.compact();
            }
        }
        return OptionalLong.empty();
    }

    private Fault fault(Bytes bytes, long position) throws IOException {
        try (InputStream in = bytes.open()) {
            in.skipNBytes(mark);
            String before = new String(in.readNBytes((int) position - mark), charset);
            int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
            return new Fault(line, before.length() - before.lastIndexOf('\n'), in.read());
        }
    }

    private static byte[] first(Bytes bytes) throws IOException {
        try (InputStream in = bytes.open()) {
            return in.readNBytes(LONGEST_MARK);
        }
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
