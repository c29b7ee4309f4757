package rigor.terms;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import rigor.facts.Fact;
import rigor.facts.Requirement;

/** Values as text, as people write them: {@code CHF 9,485}, {@code 36 to 48 dB(A)}, {@code not known}. */
public final class Figures {
    static final String UNKNOWN = "not known";
    static final String NEVER = "never";
    /** Significant digits: for reading, and for comparing two values that may be close together. */
    private static final int READ = 3;

    private static final int COMPARED = 4;
    private static final int NAMED = 8;
    /** Values further apart than this share of the second one never look the same. */
    private static final double NEAR = 0.01;

    private static final double TINY = 0.01;
    private static final int DECIMALS = 6;

    /** Powers of ten up to {@link #DECIMALS}. */
    private static final double[] TENS = {1, 10, 100, 1e3, 1e4, 1e5, 1e6};

    /** The rounding error of a product is less than {@code UNSURE} while the product is below {@code SURE}. */
    private static final double SURE = 1e9;

    private static final double UNSURE = 1e-6;

    private Figures() {}

    /** A measure in the unit of its requirement. */
    public static String of(Measure measure, @Nullable String unit) {
        return of(measure, unit, Double.NaN);
    }

    /** A measure beside the limit it is compared with: with enough digits for the two to differ. */
    public static String beside(Measure measure, Requirement requirement) {
        return of(measure, requirement.unit(), requirement.limit());
    }

    public static String of(Band band, @Nullable String unit) {
        return of(band, unit, Double.NaN);
    }

    public static String of(double value, @Nullable String unit) {
        return withUnit(number(value, unit), unit);
    }

    /** A value beside the limit it is compared with: with enough digits for the two to differ. */
    public static String beside(double value, Requirement requirement) {
        return withUnit(number(value, requirement.unit(), requirement.limit()), requirement.unit());
    }

    private static String of(Measure measure, @Nullable String unit, double beside) {
        return measure instanceof Choice choice ? words(choice) : of((Band) measure, unit, beside);
    }

    private static String of(Band band, @Nullable String unit, double beside) {
        if (band.absence().isPresent()) {
            return band.absence().get().words();
        }
        double low = Math.min(band.low(), band.high());
        double high = Math.max(band.low(), band.high());
        if (low == Double.POSITIVE_INFINITY) {
            return NEVER;
        }
        if (high == Double.POSITIVE_INFINITY) {
            return low > 0 ? withUnit(number(low, unit, beside), unit) + " or more" : UNKNOWN;
        }
        if (low == Double.NEGATIVE_INFINITY) {
            return withUnit(number(high, unit, beside), unit) + " or less";
        }
        String from = number(low, unit, beside);
        String to = number(high, unit, beside);
        if (from.equals(to)) {
            return withUnit(from, unit);
        }
        return band.spread().hasMedian()
                ? "about %s (%s to %s)".formatted(withUnit(number(band.likely(), unit), unit), from, to)
                : withUnit(from + " to " + to, unit);
    }

    /** A price as a shop writes it, with its cents where there are any. */
    public static String price(BigDecimal price, String currency) {
        boolean whole = price.stripTrailingZeros().scale() <= 0;
        return currency + " " + grouped(price.setScale(whole ? 0 : 2, RoundingMode.HALF_UP));
    }

    /** A distance with its sign: {@code +CHF 5,407}, or {@code −3 days}. */
    public static String signed(double value, @Nullable String unit) {
        return (value < 0 ? "−" : "+") + of(Math.abs(value), "date".equals(unit) ? "days" : unit);
    }

    /** Points for the ranking, so that a list of them adds up on paper: {@code 2.50}. */
    public static String points(double points) {
        return grouped(rounded(points, 2));
    }

    /** Points that are added to others: {@code +2.50}, or {@code −1.00}. */
    public static String signedPoints(double points) {
        return (points < 0 ? "−" : "+") + points(Math.abs(points));
    }

    /** A distance between two values in a unit; in days between dates. */
    public static String distance(double value, @Nullable String unit) {
        return withUnit(plain(value, COMPARED), "date".equals(unit) ? "days" : unit);
    }

    /** A value of any kind on one side of a comparison, without its unit. */
    public static String compared(@Nullable Object value, @Nullable String unit) {
        return compared(value, unit, Double.NaN);
    }

    /** The same beside the value on the other side, with enough digits for the two to differ. */
    public static String compared(@Nullable Object value, @Nullable String unit, double beside) {
        if (value instanceof Optional<?> some) {
            return compared(some.orElse(null), unit, beside);
        }
        if (value instanceof Number number) {
            double n = number.doubleValue();
            return "date".equals(unit) ? number(n, unit) : compared(n, beside);
        }
        if (value instanceof Collection<?> several) {
            return some(several.stream()
                    .map(v -> compared(v, unit))
                    .distinct()
                    .sorted()
                    .toList());
        }
        return value == null ? UNKNOWN : named(value, unit);
    }

    private static String compared(double value, double beside) {
        String written = plain(value, COMPARED);
        boolean looksSame = looksSame(value, beside, written, plain(beside, COMPARED));
        return looksSame ? apart(value, beside).orElse(written) : written;
    }

    /** The first of many words, and how many more there are. */
    public static String some(List<String> words) {
        String more = words.size() > NAMED ? String.format(Locale.ROOT, " and %,d more", words.size() - NAMED) : "";
        return String.join(", ", words.subList(0, Math.min(NAMED, words.size()))) + more;
    }

    /** The limit of a requirement: {@code at most 50 dB(A)}, {@code cuda or metal}. */
    public static String limit(Requirement r) {
        return switch (r.op()) {
            case AT_LEAST -> "at least " + of(r.limit(), r.unit());
            case AT_MOST -> ("date".equals(r.unit()) ? "by " : "at most ") + of(r.limit(), r.unit());
            case IS, ONE_OF -> words(r.allowed());
        };
    }

    /** The target of a requirement; empty if it has none of its own. */
    public static String target(Requirement r) {
        if (r.targetCell() == null) {
            return "";
        }
        return r.isNumeric() ? of(r.target(), r.unit()) : words(r.preferred());
    }

    private static String named(Object value, @Nullable String unit) {
        if (value instanceof Measure measure) {
            return of(measure, "date".equals(unit) ? unit : null);
        }
        if (value instanceof Subject subject) {
            return subject.id();
        }
        if (value instanceof Fact fact) {
            return fact.key();
        }
        return value instanceof String word ? words(Set.of(word)) : String.valueOf(value);
    }

    private static String words(Choice choice) {
        return choice.absence()
                .map(Absence::words)
                .orElseGet(() -> choice.isKnown() ? words(choice.possible()) : UNKNOWN);
    }

    private static String words(Set<String> words) {
        String joined = words.size() == 1
                ? words.iterator().next()
                : joined(words.stream().sorted().toList());
        return joined.equals("true") ? "yes" : joined.equals("false") ? "no" : joined;
    }

    /** {@code desktop, mini or tower}. */
    private static String joined(List<String> words) {
        int last = words.size() - 1;
        return last < 1 ? String.join("", words) : String.join(", ", words.subList(0, last)) + " or " + words.get(last);
    }

    private static String withUnit(String number, @Nullable String unit) {
        return UnitWords.of(unit).around(number);
    }

    private static String number(double value, @Nullable String unit) {
        return number(value, unit, READ);
    }

    private static String number(double value, @Nullable String unit, int digits) {
        if ("date".equals(unit)) {
            return Double.isInfinite(value)
                    ? NEVER
                    : LocalDate.ofEpochDay((long) value).toString();
        }
        boolean whole = value == Math.rint(value) || UnitWords.isCurrency(unit);
        return Double.isFinite(value)
                ? grouped(rounded(value, whole ? 0 : decimals(value, digits)))
                : String.valueOf(value);
    }

    /** With more digits where the two values differ but would look the same. */
    private static String number(double value, @Nullable String unit, double beside) {
        return number(value, unit, beside, READ);
    }

    /** With so many significant digits, and no unit. */
    static String number(double value, @Nullable String unit, double beside, int digits) {
        String written = number(value, unit, digits);
        boolean looksSame = !"date".equals(unit) && looksSame(value, beside, written, number(beside, unit, digits));
        return looksSame ? apart(value, beside).orElse(written) : written;
    }

    private static boolean looksSame(double value, double beside, String written, String other) {
        boolean near = Math.abs(value - beside) <= NEAR * Math.max(1, Math.abs(beside));
        return near && value != beside && amount(written).compareTo(amount(other)) == 0;
    }

    private static BigDecimal amount(String written) {
        return new BigDecimal(written.replace(",", ""));
    }

    private static Optional<String> apart(double value, double beside) {
        return IntStream.rangeClosed(0, DECIMALS)
                .filter(decimals -> rounded(value, decimals).compareTo(rounded(beside, decimals)) != 0)
                .mapToObj(decimals -> grouped(rounded(value, decimals)))
                .findFirst();
    }

    /**
     * Half up by its decimal digits. Decimal conversion is slow and every page shows thousands of figures, so only values
     * that may lie half way are converted.
     */
    private static BigDecimal rounded(double value, int decimals) {
        double units = value * TENS[decimals];
        boolean sure = Math.abs(units) < SURE && Math.abs(units - Math.floor(units) - 0.5) > UNSURE;
        return sure
                ? BigDecimal.valueOf((long) Math.rint(units), decimals)
                : BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
    }

    /** With commas between thousands. */
    private static String grouped(BigDecimal value) {
        String plain = value.toPlainString();
        int point = value.scale() <= 0 ? plain.length() : plain.length() - value.scale() - 1;
        int first = value.signum() < 0 ? 1 : 0;
        if (point - first <= 3) {
            return plain;
        }
        StringBuilder text = new StringBuilder(plain);
        for (int i = point - 3; i > first; i -= 3) {
            text.insert(i, ',');
        }
        return text.toString();
    }

    /** Without trailing zeros. */
    private static String plain(double value, int digits) {
        if (!Double.isFinite(value)) {
            return value > 0 ? "no upper end" : value < 0 ? "no lower end" : "not a number";
        }
        BigDecimal rounded = rounded(value, decimals(value, digits));
        return grouped(rounded.signum() == 0 ? BigDecimal.ZERO : rounded.stripTrailingZeros());
    }

    /** Decimals for so many significant digits; for tiny values, for two. */
    private static int decimals(double value, int digits) {
        double size = Math.abs(value);
        int before = size < 1 ? 1 : 1 + (int) Math.floor(StrictMath.log10(size));
        return 0 < size && size < TINY
                ? Math.min(DECIMALS, 1 - (int) Math.floor(StrictMath.log10(size)))
                : Math.max(0, digits - before);
    }
}
