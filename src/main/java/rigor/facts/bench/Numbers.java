package rigor.facts.bench;

import java.math.BigDecimal;
import java.math.MathContext;

/** Numbers as programs print them. */
final class Numbers {
    private static final MathContext DIGITS = new MathContext(7);

    private Numbers() {}

    /** NaN if the text is no number. */
    static double of(String text) {
        try {
            return Double.parseDouble(text.strip());
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    /** As the tables spell it; what is no finite number stays as it is, to be refused as such. */
    static String plain(String text) {
        double value = of(text);
        return Double.isFinite(value) && !text.isBlank() ? plain(value) : text;
    }

    /** Seven digits, without an exponent. */
    static String plain(double value) {
        return Double.isFinite(value)
                ? new BigDecimal(value).round(DIGITS).stripTrailingZeros().toPlainString()
                : String.valueOf(value);
    }

    /** The same without decimals. */
    static String whole(double value) {
        return Double.isFinite(value) ? String.valueOf(Math.round(value)) : String.valueOf(value);
    }
}
