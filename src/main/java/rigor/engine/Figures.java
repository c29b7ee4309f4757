package rigor.engine;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rigor.terms.Band;
import rigor.terms.Measure;

/** Values in words: thousands separated, no more decimals than a reader needs. */
final class Figures {
    private static final int DIGITS = 4;

    private Figures() {}

    static String of(@Nullable Object value) {
        if (value instanceof Optional<?> some) {
            return of(some.orElse(null));
        }
        if (value instanceof Number number) {
            return number(number.doubleValue());
        }
        if (value instanceof Band band) {
            return band(Math.min(band.low(), band.high()), Math.max(band.low(), band.high()));
        }
        if (value instanceof Collection<?> several) {
            return several.stream().map(Figures::of).sorted().collect(Collectors.joining(", "));
        }
        return value == null ? "not known" : named(value);
    }

    /** Four digits that count, or all that stand before the point. */
    static String number(double value) {
        if (!Double.isFinite(value)) {
            return value > 0 ? "no upper end" : "not a number";
        }
        int whole =
                BigDecimal.valueOf(Math.abs(value)).toBigInteger().toString().length();
        int decimals = Math.max(0, DIGITS - whole);
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
        BigDecimal plain = rounded.signum() == 0 ? BigDecimal.ZERO : rounded.stripTrailingZeros();
        return String.format(Locale.ROOT, "%,." + Math.max(0, plain.scale()) + "f", plain);
    }

    /** Days since 1970-01-01 as dates. */
    static String days(double low, double high) {
        return low == high ? day(low) : day(low) + " to " + day(high);
    }

    private static String day(double day) {
        return Double.isInfinite(day)
                ? "never"
                : LocalDate.ofEpochDay((long) day).toString();
    }

    private static String band(double low, double high) {
        if (low == high) {
            return number(low);
        }
        return Double.isInfinite(high) ? number(low) + " or more" : number(low) + " to " + number(high);
    }

    private static String named(Object value) {
        if (value instanceof rigor.terms.Subject subject) {
            return subject.id();
        }
        if (value instanceof rigor.facts.Fact fact) {
            return fact.id();
        }
        return value instanceof Measure && !((Measure) value).isKnown() ? "not known" : String.valueOf(value);
    }
}
