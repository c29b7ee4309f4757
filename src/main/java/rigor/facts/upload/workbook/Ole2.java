package rigor.facts.upload.workbook;

import static java.nio.charset.StandardCharsets.UTF_16LE;

import java.util.Arrays;
import rigor.facts.upload.draft.Unusable;

/**
 * The container in which Excel keeps workbooks of old and protected ones. Its directory consists of entries of 128 bytes,
 * each with the name of a stream in UTF-16 and at 64 its length with the final zero.
 *
 * @see <a href="https://learn.microsoft.com/openspecs/windows_protocols/ms-cfb">MS-CFB</a>
 */
final class Ole2 {
    private static final byte[] SIGNATURE = {
        (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
    };
    private static final int ENTRY = 128;

    private Ole2() {}

    static boolean isOne(byte[] bytes) {
        return bytes.length >= SIGNATURE.length
                && Arrays.equals(bytes, 0, SIGNATURE.length, SIGNATURE, 0, SIGNATURE.length);
    }

    static Unusable refusal(byte[] bytes) {
        if (holds(bytes, "EncryptedPackage")) {
            return Refusals.encrypted();
        }
        if (holds(bytes, "Workbook") || holds(bytes, "Book")) {
            return Refusals.old("an old Excel workbook (xls)");
        }
        return Refusals.notOne("an old Office file, but no workbook");
    }

    private static boolean holds(byte[] bytes, String stream) {
        byte[] name = stream.concat("\0").getBytes(UTF_16LE);
        for (int at = 0; at + ENTRY <= bytes.length; at += ENTRY) {
            boolean hasName = bytes[at + 64] == name.length && bytes[at + 65] == 0;
            if (hasName && Arrays.equals(bytes, at, at + name.length, name, 0, name.length)) {
                return true;
            }
        }
        return false;
    }
}
