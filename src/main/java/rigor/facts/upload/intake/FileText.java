package rigor.facts.upload.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import rigor.facts.csv.Encoding;
import rigor.facts.files.Bytes;
import rigor.facts.upload.draft.Unusable;

/** What a file begins with, whatever it is called. */
final class FileText {
    private static final int BEGINNING = 4_096;

    private FileText() {}

    static byte[] beginning(Bytes bytes) throws IOException {
        try (var in = bytes.open()) {
            return in.readNBytes(BEGINNING);
        }
    }

    /** Refuses files that hold no text, each by what it is. */
    static void refuseOthers(byte[] first) throws Unusable {
        if (first.length == 0) {
            throw new Unusable("empty", "the file is empty");
        }
        String text = new String(first, StandardCharsets.ISO_8859_1);
        if (text.startsWith("%PDF")) {
            throw new Unusable(
                    "pdf",
                    "the file is a PDF: open it, copy its text and bring that; a scanned one has no text to copy");
        }
        boolean image = text.startsWith("\u0089PNG")
                || text.startsWith("\u00FF\u00D8\u00FF")
                || text.startsWith("GIF8")
                || text.startsWith("RIFF") && text.startsWith("WEBP", 8)
                || text.startsWith("ftyp", 4);
        if (image) {
            throw new Unusable("image", "the file is a picture: save the page itself, or copy its text and bring that");
        }
        if (text.startsWith("\u001F\u008B") || text.startsWith("Rar!") || text.startsWith("7z\u00BC\u00AF")) {
            throw new Unusable("archive", "the file is a packed archive: unpack it and bring the file in it");
        }
        if (isBinary(first)) {
            throw new Unusable("binary", "the file holds no text, and is no spreadsheet and no page either");
        }
    }

    /** Control characters that no text has; zero bytes in turn are UTF-16. */
    private static boolean isBinary(byte[] first) {
        int zeros = 0;
        int controls = 0;
        for (byte b : first) {
            zeros += b == 0 ? 1 : 0;
            controls += b > 0 && b < ' ' && b != '\t' && b != '\n' && b != '\r' && b != '\f' && b != 0x1B ? 1 : 0;
        }
        boolean utf16 = zeros > first.length / 3 && zeros <= first.length / 2 + 1;
        return controls > first.length / 20 || zeros > 0 && !utf16;
    }

    /** Whether it is XML, but no page. */
    static boolean isFeed(byte[] first) {
        String text = new String(first, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        String bare = text.replaceFirst("^(?:\u00EF\u00BB\u00BF)?\\s*", "");
        boolean xml = bare.startsWith("<?xml")
                || bare.startsWith("<rss")
                || bare.startsWith("<feed")
                || bare.startsWith("<!doctype rss");
        return xml && !bare.contains("<html") && !bare.contains("<!doctype html");
    }

    /** Tells where the file makes no sense in its encoding. */
    static void refuseFaults(Bytes bytes, Encoding encoding) throws IOException, Unusable {
        Optional<Encoding.Fault> fault = encoding.firstFault(bytes);
        if (fault.isPresent()) {
            throw new Unusable(
                    "broken-text",
                    String.format(
                            Locale.ROOT,
                            "the file is %s, but not in line %d, column %d: mend that sign and bring it again",
                            encoding.describe(),
                            fault.get().line(),
                            fault.get().column()));
        }
    }
}
