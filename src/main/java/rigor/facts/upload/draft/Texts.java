package rigor.facts.upload.draft;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rigor.facts.csv.HiddenSigns;

/** Names, addresses and spans of time in foreign files. */
public final class Texts {
    private static final Pattern MONTHS =
            Pattern.compile("([0-9]{1,3})\\s*(?:mon.*|mois|mesi|m\\.?)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern YEARS = Pattern.compile(
            "([0-9]{1,2})\\s*(?:jahr.*|j\\.?|year.*|y|yr.*|ans?|années?|ann[io])", Pattern.CASE_INSENSITIVE);

    private static final Pattern PREFIX = Pattern.compile("^(?:www|shop|store|m)\\.(?=[^.]+\\.)");

    /** No product has a longer name. */
    public static final int LONGEST_NAME = 300;

    private static final int LONGEST_ADDRESS = 2_000;

    private Texts() {}

    /** On one line, with one blank between words, without signs that nobody sees. */
    public static String line(String text) {
        StringBuilder line = new StringBuilder();
        text.codePoints().forEach(c -> {
            boolean unseen = HiddenSigns.isSteering(c) || Character.getType(c) == Character.FORMAT;
            boolean blank = unseen || Character.isWhitespace(c) || Character.isSpaceChar(c);
            line.appendCodePoint(blank ? ' ' : c);
        });
        return line.toString().strip().replaceAll(" {2,}", " ");
    }

    /** Whether there are signs that nobody sees and that may steer a terminal. */
    public static boolean steers(String text) {
        return text.codePoints().anyMatch(HiddenSigns::isSteering);
    }

    /** An address of the web as it stands; null if it is none or of any other kind. */
    public static @Nullable String address(String text) {
        String stripped = text.strip();
        boolean web =
                stripped.regionMatches(true, 0, "http://", 0, 7) || stripped.regionMatches(true, 0, "https://", 0, 8);
        boolean clean = stripped.length() <= LONGEST_ADDRESS
                && stripped.codePoints().noneMatch(c -> c <= ' ' || HiddenSigns.isSteering(c));
        return web && clean ? stripped : null;
    }

    /** The host of an address without {@code www.} and {@code shop.}; null if there is none. */
    public static @Nullable String domain(@Nullable String address) {
        if (address == null) {
            return null;
        }
        try {
            String host = new URI(address.replaceAll("[^\\x21-\\x7e]|[<>\"{}|\\\\^`]", "_")).getHost();
            return host == null ? null : withoutPrefix(host.toLowerCase(Locale.ROOT));
        } catch (URISyntaxException e) {
            return null;
        }
    }

    /** A host without the {@code www.} or {@code shop.} in front, as long as a domain is left. */
    public static String withoutPrefix(String host) {
        return PREFIX.matcher(host).replaceFirst("");
    }

    /** How many months a warranty lasts, where a number alone counts months; null if the text does not say. */
    public static @Nullable Integer months(String text) {
        Matcher years = YEARS.matcher(text.strip());
        if (years.matches()) {
            return 12 * Integer.parseInt(years.group(1));
        }
        Matcher months = MONTHS.matcher(text.strip());
        return months.matches() ? Integer.valueOf(months.group(1)) : null;
    }
}
