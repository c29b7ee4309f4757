package rigor.facts.headers;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The header of a GGUF file, versions 2 and 3 (the format's specification is docs/gguf.md of ggml): magic, version, counts,
 * keys with values, then a name, dimensions, type and offset for each tensor. Little-endian.
 *
 * @param values by key; long lists of text, such as vocabularies, are left out
 * @param tensors by name: how many elements each has
 * @param bytes the header's length
 */
record GgufHeader(Map<String, Object> values, Map<String, Long> tensors, long bytes) {
    static final String MAGIC = "GGUF";
    private static final int MOST_KEYS = 10_000;
    private static final int MOST_TENSORS = 200_000;
    private static final int MOST_TEXT = 1 << 20;
    private static final long MOST_ENTRIES = 4_000_000;
    private static final int KEPT = 4096;
    private static final int DIMENSIONS = 4;

    /** What is wrong with a file, in words that follow its name. */
    static final class Faulty extends IOException {
        private static final long serialVersionUID = 1;

        Faulty(String message) {
            super(message);
        }
    }

    /** @throws Faulty if it is none, or larger than any header is */
    static GgufHeader read(InputStream in) throws IOException {
        try {
            return new Reader(new DataInputStream(in)).header();
        } catch (EOFException e) {
            throw new Faulty("ends within its header");
        }
    }

    /** Reads on, and counts. */
    private static final class Reader {
        private final DataInputStream in;
        private long bytes;
        private long entries;

        Reader(DataInputStream in) {
            this.in = in;
        }

        GgufHeader header() throws IOException {
            if (!new String(exactly(MAGIC.length()), StandardCharsets.US_ASCII).equals(MAGIC)) {
                throw new Faulty("is no GGUF file");
            }
            long version = uint32();
            if (version != 2 && version != 3) {
                throw new Faulty("is of GGUF version " + version + "; 2 and 3 are read");
            }
            long tensors = counted(MOST_TENSORS, "tensors");
            long keys = counted(MOST_KEYS, "keys");
            Map<String, Object> values = new LinkedHashMap<>();
            for (long i = 0; i < keys; i++) {
                values.put(text(), value((int) uint32(), 0));
            }
            values.values().removeIf(value -> value instanceof List<?> list && list.isEmpty());
            return new GgufHeader(values, tensors(tensors), bytes);
        }

        private Map<String, Long> tensors(long count) throws IOException {
            Map<String, Long> tensors = new LinkedHashMap<>();
            for (long i = 0; i < count; i++) {
                String name = text();
                long dimensions = uint32();
                if (dimensions > DIMENSIONS) {
                    throw new Faulty("has a tensor of " + dimensions + " dimensions");
                }
                double elements = 1;
                for (int d = 0; d < dimensions; d++) {
                    elements *= int64();
                }
                if (!(elements >= 0 && elements < Long.MAX_VALUE)) {
                    throw new Faulty("has a tensor of an impossible size");
                }
                uint32();
                int64();
                tensors.put(name, (long) elements);
            }
            return tensors;
        }

        private Object value(int type, int depth) throws IOException {
            return switch (type) {
                case 0 -> (long) exactly(1)[0] & 0xff;
                case 1 -> (long) exactly(1)[0];
                case 2 -> (long) Short.toUnsignedInt(Short.reverseBytes(shorts()));
                case 3 -> (long) Short.reverseBytes(shorts());
                case 4 -> uint32();
                case 5 -> (long) (int) uint32();
                case 6 -> (double) Float.intBitsToFloat((int) uint32());
                case 7 -> exactly(1)[0] != 0;
                case 8 -> text();
                case 9 -> list(depth);
                case 10, 11 -> int64();
                case 12 -> Double.longBitsToDouble(int64());
                default -> throw new Faulty("has a value of the unknown type " + type);
            };
        }

        /** Empty if it is one of text, or long: no dimension is. */
        private List<Object> list(int depth) throws IOException {
            int type = (int) uint32();
            long count = int64();
            entries += Math.max(count, 0);
            if (depth > 1 || count < 0 || entries > MOST_ENTRIES) {
                throw new Faulty("has lists that are longer than any header's");
            }
            List<Object> list = new ArrayList<>();
            for (long i = 0; i < count; i++) {
                Object entry = value(type, depth + 1);
                if (!(entry instanceof String) && count <= KEPT) {
                    list.add(entry);
                }
            }
            return list;
        }

        private long counted(long most, String what) throws IOException {
            long count = int64();
            if (count < 0 || count > most) {
                throw new Faulty("says that it has " + Long.toUnsignedString(count) + " " + what + "; at most " + most
                        + " are read");
            }
            return count;
        }

        private String text() throws IOException {
            long length = int64();
            if (length < 0 || length > MOST_TEXT) {
                throw new Faulty("has a text of " + Long.toUnsignedString(length) + " bytes in its header");
            }
            return new String(exactly((int) length), StandardCharsets.UTF_8);
        }

        private short shorts() throws IOException {
            bytes += 2;
            return in.readShort();
        }

        private long uint32() throws IOException {
            bytes += 4;
            return Integer.toUnsignedLong(Integer.reverseBytes(in.readInt()));
        }

        private long int64() throws IOException {
            bytes += 8;
            return Long.reverseBytes(in.readLong());
        }

        private byte[] exactly(int length) throws IOException {
            bytes += length;
            byte[] read = in.readNBytes(length);
            if (read.length < length) {
                throw new EOFException();
            }
            return read;
        }
    }
}
