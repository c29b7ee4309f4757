package rigor.facts.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.OptionalInt;
import java.util.zip.InflaterInputStream;

/**
 * What a file holds. A large one is held deflated: a million offers take 34 MB so, not 240. Immutable and safe to share
 * between threads.
 */
public final class Content implements Bytes {
    private static final int PART = 64 << 10;

    private final byte[] held;
    private final boolean deflated;
    private final long size;
    private final byte[] digest;

    private Content(byte[] held, boolean deflated, long size, byte[] digest) {
        this.held = held;
        this.deflated = deflated;
        this.size = size;
        this.digest = digest;
    }

    /** What somebody writes. */
    public interface Writing {
        void to(OutputStream out) throws IOException;
    }

    public static Content of(byte[] bytes) {
        return written(out -> out.write(bytes));
    }

    public static Content of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    /** All that the stream has left. */
    public static Content read(InputStream in) {
        return written(in::transferTo);
    }

    public static Content written(Writing writing) {
        MessageDigest digest = sha256();
        Deflating held = new Deflating();
        try (OutputStream out = new DigestOutputStream(held, digest)) {
            writing.to(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Content(held.bytes(), held.deflates(), held.size(), digest.digest());
    }

    @Override
    public InputStream open() {
        InputStream in = new ByteArrayInputStream(held);
        return deflated ? new InflaterInputStream(in) : in;
    }

    @Override
    public long size() {
        return size;
    }

    /** SHA-256. */
    byte[] digest() {
        return digest.clone();
    }

    /** The same in hex digits. */
    public String hexDigest() {
        return HexFormat.of().formatHex(digest);
    }

    public boolean isSame(Content other) {
        return Arrays.equals(digest, other.digest);
    }

    /** The first line, counted from 1, in which another file differs; empty if it has the very same bytes. */
    public OptionalInt firstDifference(InputStream other) throws IOException {
        byte[] ours = new byte[PART];
        byte[] theirs = new byte[PART];
        int line = 1;
        try (InputStream own = open()) {
            while (true) {
                int read = own.readNBytes(ours, 0, PART);
                int same = Arrays.mismatch(ours, 0, read, theirs, 0, other.readNBytes(theirs, 0, PART));
                line += lines(ours, same < 0 ? read : same);
                if (same >= 0 || read < PART) {
                    return same >= 0 ? OptionalInt.of(line) : OptionalInt.empty();
                }
            }
        }
    }

    private static int lines(byte[] bytes, int length) {
        int lines = 0;
        for (int i = 0; i < length; i++) {
            lines += bytes[i] == '\n' ? 1 : 0;
        }
        return lines;
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
