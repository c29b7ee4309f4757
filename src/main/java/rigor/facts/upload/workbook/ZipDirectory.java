package rigor.facts.upload.workbook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.Map;
import rigor.facts.upload.draft.Unusable;

/**
 * The list of contents at the end of a zip in memory. {@code ZipFile} needs a file; {@code ZipInputStream} unpacks whatever
 * stands before the part that is asked for, and fails on sizes of eight bytes behind the part, as some programs write.
 *
 * @see <a href="https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT">APPNOTE 4.3.12 to 4.3.16</a>
 */
final class ZipDirectory {
    static final int MOST_ENTRIES = 200;

    private static final int LOCAL = 0x04034b50;
    private static final int CENTRAL = 0x02014b50;
    private static final int END = 0x06054b50;
    private static final int END_64 = 0x06064b50;
    private static final int LOCATOR_64 = 0x07064b50;
    private static final int LONGEST_COMMENT = 0xFFFF;
    private static final int ELSEWHERE = 0xFFFFFFFF;

    private final ByteBuffer zip;
    private final Map<String, Part> parts = new HashMap<>();

    private ZipDirectory(byte[] bytes) {
        zip = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    static boolean isZip(byte[] bytes) {
        return bytes.length >= 4 && new ZipDirectory(bytes).zip.getInt(0) == LOCAL;
    }

    /** Each part by its name, with slashes and none at the beginning. */
    static Map<String, Part> read(byte[] bytes) throws Unusable {
        ZipDirectory directory = new ZipDirectory(bytes);
        try {
            directory.read();
        } catch (IndexOutOfBoundsException e) {
            throw cut();
        }
        return directory.parts;
    }

    private static Unusable cut() {
        return Refusals.broken("its list of contents is missing, as after a download that broke off");
    }

    private void read() throws Unusable {
        int end = end();
        int at = zip.getInt(end + 16);
        int entries = zip.getShort(end + 10) & 0xFFFF;
        if (end >= 20 && zip.getInt(end - 20) == LOCATOR_64) {
            int end64 = offset(zip.getLong(end - 12));
            require(zip.getInt(end64) == END_64);
            entries = offset(zip.getLong(end64 + 32));
            at = offset(zip.getLong(end64 + 48));
        }
        if (entries > MOST_ENTRIES) {
            throw Refusals.tooLarge("it consists of %s parts, more than %s".formatted(entries, MOST_ENTRIES));
        }
        for (int i = 0; i < entries; i++) {
            at = entry(at);
        }
    }

    private int end() throws Unusable {
        int first = Math.max(0, zip.limit() - 22 - LONGEST_COMMENT);
        for (int at = zip.limit() - 22; at >= first; at--) {
            if (zip.getInt(at) == END) {
                return at;
            }
        }
        throw cut();
    }

    private int entry(int at) throws Unusable {
        require(zip.getInt(at) == CENTRAL);
        int name = zip.getShort(at + 28) & 0xFFFF;
        int extra = zip.getShort(at + 30) & 0xFFFF;
        int comment = zip.getShort(at + 32) & 0xFFFF;
        String path = name(at + 46, name);
        if (parts.put(path, part(at, at + 46 + name, at + 46 + name + extra)) != null) {
            throw Refusals.broken("it has two parts of the same name");
        }
        return at + 46 + name + extra + comment;
    }

    private String name(int at, int length) {
        byte[] name = new byte[length];
        zip.get(at, name);
        return new String(name, UTF_8).replace('\\', '/').replaceFirst("^/", "");
    }

    /** @param extra where the fields for large archives may stand, to its end */
    private Part part(int at, int extra, int end) throws Unusable {
        int large = large(extra, end);
        boolean isLargeSize = zip.getInt(at + 24) == ELSEWHERE;
        boolean isLargePacked = zip.getInt(at + 20) == ELSEWHERE;
        int packedAt = large + (isLargeSize ? 8 : 0);
        int localAt = packedAt + (isLargePacked ? 8 : 0);
        int size = isLargePacked ? offset(zip.getLong(packedAt)) : zip.getInt(at + 20);
        int local = zip.getInt(at + 42) == ELSEWHERE ? offset(zip.getLong(localAt)) : zip.getInt(at + 42);
        require(local >= 0 && local <= zip.limit() - 30 && size >= 0 && zip.getInt(local) == LOCAL);
        boolean isEncrypted = (zip.getShort(at + 8) & 1) != 0;
        return new Part(local, size, zip.getShort(at + 10), zip.getInt(at + 16) & 0xFFFFFFFFL, isEncrypted);
    }

    /** The field that holds those figures in eight bytes that are too large for their usual place; the end if none. */
    private int large(int from, int end) {
        int at = from;
        while (at + 4 <= end) {
            if (zip.getShort(at) == 1) {
                return at + 4;
            }
            at += 4 + (zip.getShort(at + 2) & 0xFFFF);
        }
        return end;
    }

    private static int offset(long value) throws Unusable {
        require(value >= 0 && value <= Integer.MAX_VALUE);
        return (int) value;
    }

    private static void require(boolean isSound) throws Unusable {
        if (!isSound) {
            throw cut();
        }
    }
}
