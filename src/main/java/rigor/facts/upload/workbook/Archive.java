package rigor.facts.upload.workbook;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import rigor.facts.upload.draft.Unusable;
import rigor.facts.upload.xml.Within;

/** The parts of a zip, unpacked as they are read and never beyond the bounds. For one thread. */
final class Archive {
    private static final long MOST_BYTES = 64L << 20;

    /** Honest parts are packed to a hundredth too, so long as they are small. */
    private static final long RATIO_COUNTS_FROM = 1L << 20;

    private static final long MOST_RATIO = 100;

    private final byte[] bytes;
    private final Map<String, Part> parts;
    private final Map<String, String> names = new HashMap<>();
    private long unpacked;

    private Archive(byte[] bytes, Map<String, Part> parts) {
        this.bytes = bytes;
        this.parts = parts;
        parts.keySet().stream().sorted().forEach(name -> names.putIfAbsent(name.toLowerCase(Locale.ROOT), name));
    }

    static Archive of(byte[] bytes) throws Unusable {
        if (!ZipDirectory.isZip(bytes)) {
            throw Refusals.notOne("no zip archive, as every xlsx and ods is one");
        }
        return new Archive(bytes, ZipDirectory.read(bytes));
    }

    boolean has(String part) {
        return find(part) != null;
    }

    /** Names of parts are blind to case. */
    private @Nullable Part find(String part) {
        Part exact = parts.get(part);
        return exact != null ? exact : parts.get(names.getOrDefault(part.toLowerCase(Locale.ROOT), part));
    }

    InputStream open(String name) throws Unusable {
        Part part = find(name);
        if (part == null) {
            throw Refusals.broken("it lacks its part " + name);
        }
        if (part.isEncrypted()) {
            throw Refusals.encrypted();
        }
        InputStream packed = packed(part);
        return switch (part.method()) {
            case Part.STORED -> new Unpacking(packed, null, part.crc());
            case Part.DEFLATED -> {
                Inflater inflater = new Inflater(true);
                yield new Unpacking(new InflaterInputStream(packed, inflater), inflater, part.crc());
            }
            default -> throw Refusals.broken("a part of it is packed in an unusual way");
        };
    }

    private InputStream packed(Part part) throws Unusable {
        ByteBuffer zip = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        long before = 30L + (zip.getShort(part.local() + 26) & 0xFFFF) + (zip.getShort(part.local() + 28) & 0xFFFF);
        if (part.local() + before + part.size() > bytes.length) {
            throw Refusals.broken("a part of it is cut off");
        }
        return new ByteArrayInputStream(bytes, (int) (part.local() + before), part.size());
    }

    /** Counts what comes out of a part. */
    private final class Unpacking extends FilterInputStream {
        private final @Nullable Inflater inflater;
        private final long expected;
        private final CRC32 crc = new CRC32();
        private long size;

        /** @param inflater null for a part that is not packed */
        Unpacking(InputStream in, @Nullable Inflater inflater, long expected) {
            super(in);
            this.inflater = inflater;
            this.expected = expected;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int count = super.read(target, offset, Math.min(length, 8 << 10));
            if (count > 0) {
                crc.update(target, offset, count);
                count(count);
            } else if (count < 0 && crc.getValue() != expected) {
                throw new ZipException("check sum");
            }
            return count;
        }

        @Override
        public void close() throws IOException {
            super.close();
            if (inflater != null) {
                inflater.end();
            }
        }

        private void count(int more) throws IOException {
            size += more;
            unpacked += more;
            boolean isBomb =
                    inflater != null && size > RATIO_COUNTS_FROM && size > MOST_RATIO * inflater.getBytesRead();
            if (isBomb || unpacked > MOST_BYTES) {
                throw new Within(Refusals.tooLarge(
                        "unpacked it is larger than %s MiB or a hundred times its size".formatted(MOST_BYTES >> 20)));
            }
        }
    }
}
