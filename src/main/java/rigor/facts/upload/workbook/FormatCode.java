package rigor.facts.upload.workbook;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads the code of a number format: {@code #,##0.00\ [$€-407]}, {@code [$-407]d. mmm yyyy}.
 *
 * @see <a href="https://ecma-international.org/publications-and-standards/standards/ecma-376/">ECMA-376 part 1, 18.8.31</a>
 */
final class FormatCode {
    private static final int LONGEST = 1_000;
    private static final Set<String> GENERAL = Set.of("general", "standard", "@", "");
    private static final Pattern NOON = Pattern.compile("am/pm|a/p");
    private static final Pattern PARTS_OF_SECONDS = Pattern.compile("s[.,]0+");
    private static final Pattern ELAPSED = Pattern.compile("\\[(h+|m+|s+)]");

    /** The sign of more than one currency, unless a country's number follows. */
    private static final String DOLLAR = "$";

    private static final Set<String> UNITED_STATES = Set.of("", "409", "en-us");

    private final String code;
    private final StringBuilder placeholders = new StringBuilder();
    private final StringBuilder words = new StringBuilder();
    private int at;

    private FormatCode(String code) {
        this.code = code;
    }

    static Format parse(String code) {
        if (code.length() > LONGEST || GENERAL.contains(code.strip().toLowerCase(Locale.ROOT))) {
            return Format.GENERAL;
        }
        FormatCode parsed = new FormatCode(code);
        parsed.split();
        return parsed.format();
    }

    private void split() {
        while (at < code.length()) {
            char c = code.charAt(at++);
            switch (c) {
                case '"' -> words.append(upTo('"'));
                case '[' -> bracket(upTo(']'));
                case '\\' -> words.append(one());
                case '_', '*' -> {
                    one();
                    words.append(' ');
                }
                default -> {
                    placeholders.append(c);
                    // some programs leave out the quotation marks around a currency
                    words.append(Character.isLetter(c) || "€$£".indexOf(c) >= 0 ? c : ' ');
                }
            }
        }
    }

    private String upTo(char end) {
        int found = code.indexOf(end, at);
        int to = found < 0 ? code.length() : found;
        String inside = code.substring(at, to);
        at = Math.min(code.length(), to + 1);
        return inside;
    }

    private String one() {
        return at < code.length() ? String.valueOf(code.charAt(at++)) : "";
    }

    /** A currency with its country, a colour, a condition or the hours that have passed. */
    private void bracket(String inside) {
        if (!inside.startsWith("$")) {
            return;
        }
        int dash = inside.indexOf('-');
        String sign = inside.substring(1, dash < 0 ? inside.length() : dash);
        String country = dash < 0 ? "" : inside.substring(dash + 1).toLowerCase(Locale.ROOT);
        if (!sign.equals(DOLLAR) || UNITED_STATES.contains(country)) {
            words.append(' ').append(sign).append(' ');
        }
    }

    private Format format() {
        String shape = PARTS_OF_SECONDS
                .matcher(NOON.matcher(placeholders.toString().toLowerCase(Locale.ROOT))
                        .replaceAll("h"))
                .replaceAll("s");
        if (has(shape, "0#?")) {
            Format.Kind kind = has(shape, "%") ? Format.Kind.PERCENT : Format.Kind.NUMBER;
            return new Format(kind, kind == Format.Kind.PERCENT ? null : Currencies.in(words.toString()));
        }
        return moment(shape);
    }

    private Format moment(String shape) {
        boolean isElapsed = ELAPSED.matcher(code.toLowerCase(Locale.ROOT)).find();
        boolean isTime = isElapsed || has(shape, "hs");
        boolean isDate = has(shape, "yd") || has(shape, "m") && !isTime;
        if (isDate) {
            return new Format(Format.Kind.DATE, null);
        }
        return isTime ? new Format(Format.Kind.TIME, null) : new Format(Format.Kind.NUMBER, null);
    }

    private static boolean has(String shape, String any) {
        return any.chars().anyMatch(c -> shape.indexOf(c) >= 0);
    }
}
