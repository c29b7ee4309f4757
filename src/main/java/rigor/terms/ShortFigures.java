package rigor.terms;

import org.jspecify.annotations.Nullable;
import rigor.facts.Requirement;

/**
 * Values where there is little room, without their unit: {@code 78 (46–104)}, {@code 9,485–9,593}, {@code 2,057 or more}.
 * Words stay as {@link Figures} writes them.
 */
public final class ShortFigures {
    /** Significant digits. */
    private static final int DIGITS = 2;

    private ShortFigures() {}

    public static String of(Measure measure, @Nullable String unit) {
        return of(measure, unit, Double.NaN);
    }

    /** Beside the limit it is compared with: with enough digits for the two to differ. */
    public static String beside(Measure measure, Requirement requirement) {
        return of(measure, requirement.unit(), requirement.limit());
    }

    private static String of(Measure measure, @Nullable String unit, double beside) {
        return measure instanceof Band band && band.absence().isEmpty()
                ? of(band, unit, beside)
                : Figures.of(measure, unit);
    }

    private static String of(Band band, @Nullable String unit, double beside) {
        double low = Math.min(band.low(), band.high());
        double high = Math.max(band.low(), band.high());
        if (Double.isInfinite(low) || Double.isInfinite(high)) {
            return open(low, high, unit, beside);
        }
        String from = number(low, unit, beside);
        String to = number(high, unit, beside);
        if (from.equals(to)) {
            return from;
        }
        String ends = from + (from.startsWith("-") ? " to " : "–") + to;
        return band.spread().hasMedian() ? number(band.likely(), unit, Double.NaN) + " (" + ends + ")" : ends;
    }

    private static String open(double low, double high, @Nullable String unit, double beside) {
        if (low == Double.POSITIVE_INFINITY) {
            return Figures.NEVER;
        }
        if (high == Double.POSITIVE_INFINITY) {
            return low > 0 ? number(low, unit, beside) + " or more" : Figures.UNKNOWN;
        }
        return number(high, unit, beside) + " or less";
    }

    private static String number(double value, @Nullable String unit, double beside) {
        return Figures.number(value, unit, beside, DIGITS);
    }
}
