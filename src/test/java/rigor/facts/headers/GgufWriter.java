package rigor.facts.headers;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes small GGUF files as the format's specification has them. */
final class GgufWriter {
    private final ByteArrayOutputStream keys = new ByteArrayOutputStream();
    private final ByteArrayOutputStream tensors = new ByteArrayOutputStream();
    private long keyCount;
    private long tensorCount;
    private long claimed = -1;

    GgufWriter key(String name, String value) {
        text(keys, name);
        int32(keys, 8);
        text(keys, value);
        keyCount++;
        return this;
    }

    GgufWriter key(String name, int value) {
        text(keys, name);
        int32(keys, 4);
        int32(keys, value);
        keyCount++;
        return this;
    }

    GgufWriter words(String name, List<String> values) {
        text(keys, name);
        int32(keys, 9);
        int32(keys, 8);
        int64(keys, values.size());
        values.forEach(value -> text(keys, value));
        keyCount++;
        return this;
    }

    GgufWriter tensor(String name, long... dimensions) {
        text(tensors, name);
        int32(tensors, dimensions.length);
        for (long dimension : dimensions) {
            int64(tensors, dimension);
        }
        int32(tensors, 12);
        int64(tensors, 0);
        tensorCount++;
        return this;
    }

    /** A number of tensors that the file does not have. */
    GgufWriter claiming(long tensors) {
        this.claimed = tensors;
        return this;
    }

    void write(Path file, int data) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes("GGUF".getBytes(StandardCharsets.US_ASCII));
        int32(out, 3);
        int64(out, claimed < 0 ? tensorCount : claimed);
        int64(out, keyCount);
        out.writeBytes(keys.toByteArray());
        out.writeBytes(tensors.toByteArray());
        out.writeBytes(new byte[data]);
        Files.write(file, out.toByteArray());
    }

    private static void text(ByteArrayOutputStream out, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        int64(out, bytes.length);
        out.writeBytes(bytes);
    }

    private static void int32(ByteArrayOutputStream out, int value) {
        out.writeBytes(ByteBuffer.allocate(4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(value)
                .array());
    }

    private static void int64(ByteArrayOutputStream out, long value) {
        out.writeBytes(ByteBuffer.allocate(8)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(value)
                .array());
    }
}
