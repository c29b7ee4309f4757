package rigor.explain;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import rigor.facts.Requirement;
import rigor.terms.Band;
import rigor.terms.Choice;
import rigor.terms.Measure;

/** Numbers with their units, as people write them: {@code CHF 9,485}, {@code 36 to 48 dB(A)}, {@code not known}. */
public final class Figures {
    private static final String UNKNOWN = "not known";
    /** Units that lose their s after 1. */
    private static final Set<String> COUNTED = Set.of("streams", "loadouts", "months", "days", "tokens");

    private static final int WHOLE_FROM = 100;

    private Figures() {}

    /** A measure in the unit of the requirement that asks for it. */
    public static String of(Measure measure, @Nullable String unit) {
        if (measure instanceof Choice choice) {
            return words(choice);
        }
        return of((Band) measure, unit);
    }

    public static String of(Band band, @Nullable String unit) {
        double low = Math.min(band.low(), band.high());
        double high = Math.max(band.low(), band.high());
        if (low == Double.POSITIVE_INFINITY) {
            return "never";
        }
        if (high == Double.POSITIVE_INFINITY) {
            return low > 0 ? "at least " + of(low, unit) : UNKNOWN;
        }
        String from = number(low, unit);
        String to = number(high, unit);
        return from.equals(to) ? of(low, unit) : withUnit(from + " to " + to, unit);
    }

    public static String of(double value, @Nullable String unit) {
        return withUnit(number(value, unit), unit);
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

    private static String words(Choice choice) {
        return choice.isKnown() ? words(choice.possible()) : UNKNOWN;
    }

    private static String words(Set<String> words) {
        String joined = String.join(" or ", new TreeSet<>(words));
        return joined.equals("true") ? "yes" : joined.equals("false") ? "no" : joined;
    }

    private static String withUnit(String number, @Nullable String unit) {
        if (unit == null || unit.equals("date")) {
            return number;
        }
        if (number.equals("1") && COUNTED.contains(unit)) {
            return number + " " + unit.substring(0, unit.length() - 1);
        }
        return unit.equals("CHF")
                ? "CHF " + number
                : unit.equals("x load") ? number + " times the load" : number + " " + unit;
    }

    private static String number(double value, @Nullable String unit) {
        if ("date".equals(unit)) {
            return LocalDate.ofEpochDay((long) value).toString();
        }
        boolean whole = Math.abs(value) >= WHOLE_FROM || value == Math.rint(value) || "CHF".equals(unit);
        return String.format(Locale.ROOT, whole ? "%,.0f" : Math.abs(value) >= 10 ? "%,.1f" : "%,.2f", value);
    }
}
