package rigor.facts.upload.workbook;

import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;

/** Numbers as XML holds them, {@code 2.900000001817E12} and {@code 7691.0}, exact and plain. */
final class Numbers {
    private static final int LONGEST = 400;

    /** Beyond these digits stands only what binary fractions add, and no spreadsheet shows them: 0.30000000000000004. */
    private static final MathContext SHOWN = new MathContext(15);

    private Numbers() {}

    /** Null if it is none. */
    static @Nullable BigDecimal parse(String text) {
        String stripped = text.strip();
        if (stripped.isEmpty() || stripped.length() > LONGEST) {
            return null;
        }
        try {
            BigDecimal number = new BigDecimal(stripped);
            return Math.abs((long) number.scale()) > LONGEST ? null : plain(number);
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** {@code 8.1%} for 0.081. */
    static String percent(BigDecimal number) {
        return plain(number.movePointRight(2)).toPlainString() + "%";
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal shown = number.scale() > 0 ? number.round(SHOWN) : number;
        BigDecimal stripped = shown.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
