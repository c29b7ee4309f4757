package rigor.facts.upload.draft;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rigor.facts.csv.NumberStyle;

/**
 * Amounts of money as people write them: {@code 7'691.00}, {@code 7.691,00}, {@code CHF 7691.-}. Locale formats are of
 * no use here: they stop at the first character they do not know and take {@code 7'691.00} for 7.
 */
public final class Amounts {
    /** Between groups of three digits: apostrophe, typographic apostrophe, space, no-break space, narrow one. */
    private static final String MARK = "['\u2019 \u00A0\u202F]";

    private static final Pattern MARKED =
            Pattern.compile("([0-9]{1,3}(?:(" + MARK + ")[0-9]{3})(?:\\2[0-9]{3})*)([.,][0-9]{1,2})?");
    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,12}");
    private static final Pattern POINT = Pattern.compile("(?:[0-9]{1,12}|[0-9]{1,3}(?:,[0-9]{3})+)\\.[0-9]{1,2}");
    private static final Pattern COMMA = Pattern.compile("(?:[0-9]{1,12}|[0-9]{1,3}(?:\\.[0-9]{3})+),[0-9]{1,2}");
    /** Programs write four or six decimals: no sign that parts groups is followed by so many, or comes so late. */
    private static final Pattern MANY_DECIMALS = Pattern.compile("[0-9]{1,12}\\.[0-9]{4,10}|[0-9]{4,12}\\.[0-9]{3}");

    private static final Pattern COMMA_GROUPS = Pattern.compile("[1-9][0-9]{0,2}(?:,[0-9]{3}){2,}");
    private static final Pattern POINT_GROUPS = Pattern.compile("[1-9][0-9]{0,2}(?:\\.[0-9]{3}){2,}");
    private static final Pattern AMBIGUOUS = Pattern.compile("[1-9][0-9]{0,2}[.,][0-9]{3}");

    /** Three digits each after the first, parted by one sign, with no decimals. */
    private static final Pattern GROUPS = Pattern.compile("[0-9]{1,3}([.,])[0-9]{3}(?:\\1[0-9]{3})*");

    /** A dash stands for the cents only behind their sign; behind a digit it is the minus of a book-keeper. */
    private static final Pattern DRESSED = Pattern.compile(
            "(?<before>[A-Z]{3}|S?FR\\.?|[€$£])?\\s*(?<core>.*?)(?<dash>[.,]\\s?[-\u2013\u2014]{1,2})?\\s*(?<after>[A-Z]{3}|S?FR\\.?|[€$£])?",
            Pattern.DOTALL | Pattern.UNICODE_CHARACTER_CLASS);

    private static final Pattern NEGATIVE = Pattern.compile("[-\u2212].*|.*[0-9]\\s?[-\u2212\u2013]");
    private static final Map<String, String> SIGNS =
            Map.of("€", "EUR", "$", "USD", "£", "GBP", "FR", "CHF", "FR.", "CHF", "SFR", "CHF", "SFR.", "CHF");

    /** Nobody writes a longer amount; matching stays quick whatever a cell holds. */
    private static final int LONGEST = 40;

    private Amounts() {}

    /** What the amount shows about its file; {@code PLAIN} if nothing. */
    public static NumberStyle style(String cell) {
        if (cell.indexOf('.') < 0 && cell.indexOf(',') < 0) {
            return NumberStyle.PLAIN;
        }
        Dressed dressed = Dressed.of(cell);
        if (dressed.isRound() && GROUPS.matcher(dressed.core).matches()) {
            return dressed.core.contains(",") ? NumberStyle.POINT : NumberStyle.COMMA;
        }
        return styleOf(dressed.core);
    }

    private static NumberStyle styleOf(String core) {
        if (POINT.matcher(core).matches() || COMMA_GROUPS.matcher(core).matches()) {
            return NumberStyle.POINT;
        }
        boolean comma =
                COMMA.matcher(core).matches() || POINT_GROUPS.matcher(core).matches();
        return comma ? NumberStyle.COMMA : NumberStyle.PLAIN;
    }

    /** The amount; null if it is none, or if the file's style leaves open which. */
    public static @Nullable BigDecimal parse(String cell, NumberStyle file) {
        if (WHOLE.matcher(cell).matches()) {
            return new BigDecimal(cell);
        }
        Dressed dressed = Dressed.of(cell);
        String core = dressed.core;
        if (WHOLE.matcher(core).matches()) {
            return new BigDecimal(core);
        }
        if (dressed.isRound()) {
            return GROUPS.matcher(core).matches() ? new BigDecimal(core.replaceAll("[.,]", "")) : null;
        }
        NumberStyle style = AMBIGUOUS.matcher(core).matches() ? grouped(core, file) : styleOf(core);
        return switch (style) {
            case POINT -> new BigDecimal(core.replace(",", ""));
            case COMMA -> new BigDecimal(core.replace(".", "").replace(',', '.'));
            default -> null;
        };
    }

    /** A number as programs write them, with more decimals than money has; null if it is none. */
    public static @Nullable BigDecimal exact(String text) {
        return MANY_DECIMALS.matcher(text).matches() ? new BigDecimal(text) : null;
    }

    /**
     * An amount that stands alone; null if it is none. No price has three decimals, so that the only sign in {@code 3.900}
     * parts groups.
     */
    public static @Nullable BigDecimal alone(String text) {
        BigDecimal plain = parse(text, NumberStyle.PLAIN);
        BigDecimal comma = plain == null ? parse(text, NumberStyle.COMMA) : plain;
        return comma == null ? parse(text, NumberStyle.POINT) : comma;
    }

    /** Why {@link #parse} gave nothing. */
    public static String complaint(String cell, NumberStyle file) {
        Dressed dressed = Dressed.of(cell);
        String core = dressed.core;
        if (NEGATIVE.matcher(core).matches()) {
            return "is negative";
        }
        if (dressed.isRound() || !AMBIGUOUS.matcher(core).matches()) {
            return "is not an amount such as 7691.00, 7'691.00 or 7.691,00";
        }
        String whole = core.replaceAll("[.,]", "");
        return file == NumberStyle.PLAIN || file == NumberStyle.MIXED
                ? "is ambiguous: %s or %s? Write %s.00 or %s".formatted(whole, core.replace(',', '.'), whole, whole)
                : "has three decimals: the file's other amounts are written with a %s".formatted(file.words());
    }

    /** The currency that a sign such as the euro's stands for; null if it is none. */
    public static @Nullable String ofSign(String sign) {
        return sign.length() == 1 ? SIGNS.get(sign) : null;
    }

    /** The currency that the cell itself names. */
    public static Optional<String> currency(String cell) {
        return Optional.ofNullable(Dressed.of(cell).sign).map(s -> SIGNS.getOrDefault(s, s));
    }

    /** With three digits after its only sign, that sign parts groups if the file's decimals use the other one. */
    private static NumberStyle grouped(String core, NumberStyle file) {
        boolean parted = file == (core.contains(",") ? NumberStyle.POINT : NumberStyle.COMMA);
        return parted ? file : NumberStyle.PLAIN;
    }

    /**
     * An amount with what people put around it.
     *
     * @param sign of the currency; null if there is none
     * @param core without the marks between groups that can be nothing else
     * @param isRound whether a dash stands in place of the cents
     */
    private record Dressed(@Nullable String sign, String core, boolean isRound) {

        static Dressed of(String cell) {
            String text = cell.length() > LONGEST ? "" : cell.strip().toUpperCase(Locale.ROOT);
            Matcher matcher = DRESSED.matcher(text);
            if (!matcher.matches()) {
                throw new IllegalStateException("matches everything");
            }
            String before = matcher.group("before");
            return new Dressed(
                    before != null ? before : matcher.group("after"),
                    unmarked(matcher.group("core")),
                    matcher.group("dash") != null);
        }
    }

    /** Without the marks between groups that can be nothing else. */
    private static String unmarked(String core) {
        return MARKED.matcher(core).matches() ? core.replaceAll(MARK, "") : core;
    }
}
