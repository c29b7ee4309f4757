package rigor.facts.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** Takes bytes in, and deflates them as soon as they are so many that the memory is worth the time. */
final class Deflating extends OutputStream {
    private static final int MANY = 1 << 20;
    private static final int BUFFER = 8192;

    private final ByteArrayOutputStream held = new ByteArrayOutputStream();
    private OutputStream out = held;
    private long size;

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        size += length;
        if (size > MANY && !deflates()) {
            deflate();
        }
        out.write(bytes, offset, length);
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    boolean deflates() {
        return out != held;
    }

    /** As they are held, once all is written. */
    byte[] bytes() {
        return held.toByteArray();
    }

    /** How many came in. */
    long size() {
        return size;
    }

    private void deflate() throws IOException {
        byte[] first = held.toByteArray();
        held.reset();
        out = new DeflaterOutputStream(held, new Deflater(Deflater.BEST_SPEED), BUFFER) {
            @Override
            public void close() throws IOException {
                super.close();
                def.end();
            }
        };
        out.write(first);
    }
}
