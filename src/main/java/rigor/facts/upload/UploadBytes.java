package rigor.facts.upload;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.Enumeration;
import rigor.facts.files.Bytes;

/**
 * The bytes of an upload as they come in. They may be hundreds of megabytes, so they are held in parts, and the last
 * reader lets go of each part in turn. For one thread.
 */
public final class UploadBytes extends OutputStream implements Bytes {
    private static final int PART = 64 << 10;

    private final Deque<byte[]> parts = new ArrayDeque<>();
    private final ByteArrayOutputStream part = new ByteArrayOutputStream(2 * PART);
    private long size;

    @Override
    public void write(int b) {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        part.write(bytes, offset, length);
        size += length;
        if (part.size() >= PART) {
            complete();
        }
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public InputStream open() {
        complete();
        return new SequenceInputStream(Collections.enumeration(
                parts.stream().map(ByteArrayInputStream::new).toList()));
    }

    /** Opens them for the last time: what has been read is let go of and makes room for what is made of it. */
    public InputStream drain() {
        complete();
        return new SequenceInputStream(new Enumeration<InputStream>() {
            @Override
            public boolean hasMoreElements() {
                return !parts.isEmpty();
            }

            @Override
            public InputStream nextElement() {
                return new ByteArrayInputStream(parts.remove());
            }
        });
    }

    private void complete() {
        if (part.size() > 0) {
            parts.add(part.toByteArray());
            part.reset();
        }
    }
}
