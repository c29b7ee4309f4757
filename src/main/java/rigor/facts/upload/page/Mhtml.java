package rigor.facts.upload.page;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rigor.facts.upload.draft.Dates;
import rigor.facts.upload.draft.Texts;

/**
 * A page that a browser saved as one file (RFC 2557): the first part that is HTML; pictures and frames are left alone.
 *
 * @param charset that its part declares; null if none
 * @param part which one it is, from 1 on
 */
record Mhtml(
        byte[] page,
        @Nullable String charset,
        int part,
        @Nullable String address,
        @Nullable LocalDate savedOn) {
    private static final Pattern BOUNDARY = parameter("boundary");
    private static final Pattern CHARSET = parameter("charset");
    private static final int MOST_PARTS = 10_000;

    private static Pattern parameter(String name) {
        return Pattern.compile("(?i);\\s*" + name + "\\s*=\\s*(?:\"([^\"]{1,200})\"|([^;\\s\"]{1,200}))");
    }

    /** Whether these bytes begin one. A mail with pictures has a receiver. */
    static boolean isMhtml(byte[] beginning) {
        MimeHeader header = MimeHeader.of(beginning, 0);
        String type = header.value("content-type");
        boolean isSnapshot = header.value("snapshot-content-location") != null;
        boolean isMail = header.value("to") != null || header.value("received") != null;
        boolean isRelated = type != null && type.regionMatches(true, 0, "multipart/related", 0, 17);
        boolean isPage =
                type != null && type.regionMatches(true, 0, "text/html", 0, 9) && header.value("mime-version") != null;
        return !isMail && (isRelated || isSnapshot || isPage);
    }

    /** Null if no part is a page. */
    static @Nullable Mhtml of(byte[] bytes) {
        MimeHeader header = MimeHeader.of(bytes, 0);
        String location = header.value("snapshot-content-location");
        String date = header.value("date");
        LocalDate savedOn = date == null ? null : Dates.parse(date.substring(0, Math.min(40, date.length())));
        String boundary = value(BOUNDARY, header.value("content-type"));
        if (boundary == null) {
            return part(bytes, header, bytes.length, 1, location, savedOn);
        }
        byte[] mark = ("--" + boundary).getBytes(StandardCharsets.ISO_8859_1);
        int at = find(bytes, mark, header.end());
        for (int part = 1; at >= 0 && part <= MOST_PARTS; part++) {
            int next = find(bytes, mark, at + mark.length);
            int end = next < 0 ? bytes.length : next;
            MimeHeader own = MimeHeader.of(bytes, lineEnd(bytes, at));
            Mhtml page = part(bytes, own, end, part, location, savedOn);
            if (page != null) {
                return page;
            }
            at = next;
        }
        return null;
    }

    private static @Nullable Mhtml part(
            byte[] bytes,
            MimeHeader header,
            int end,
            int number,
            @Nullable String location,
            @Nullable LocalDate savedOn) {
        String type = header.value("content-type");
        if (type == null
                || header.end() > end
                || !type.strip().toLowerCase(Locale.ROOT).matches("(?s)(?:text/html|application/xhtml).*")) {
            return null;
        }
        String encoding = header.value("content-transfer-encoding");
        byte[] page = Transfer.decoded(bytes, header.end(), end, encoding == null ? "" : encoding);
        String own = location == null ? header.value("content-location") : location;
        return new Mhtml(page, value(CHARSET, type), number, own == null ? null : Texts.address(own), savedOn);
    }

    private static @Nullable String value(Pattern parameter, @Nullable String header) {
        Matcher matcher = parameter.matcher(header == null ? "" : header);
        if (!matcher.find()) {
            return null;
        }
        return matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
    }

    private static int lineEnd(byte[] bytes, int from) {
        int at = from;
        while (at < bytes.length && bytes[at] != '\n') {
            at++;
        }
        return Math.min(bytes.length, at + 1);
    }

    /** Where the mark begins a line; -1 if nowhere. */
    private static int find(byte[] bytes, byte[] mark, int from) {
        for (int at = from; at <= bytes.length - mark.length; at = lineEnd(bytes, at)) {
            if (Arrays.equals(bytes, at, at + mark.length, mark, 0, mark.length)) {
                return at;
            }
        }
        return -1;
    }
}
