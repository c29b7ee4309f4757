package rigor.terms;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a figure of a unit is written: {@code CHF 15,000}, {@code 1 stream}, {@code 1.10 times the load}.
 *
 * @param before what stands before the number; {@code after} what stands after it, and {@code afterOne} after a 1
 * @param decimals at most; 0 for money and for what is counted
 * @param days whether the number counts days since 1970-01-01 and is written as a date
 */
public record UnitWords(String before, String after, String afterOne, int decimals, boolean days) {
    /** Units that lose their s after 1. */
    private static final Set<String> COUNTED =
            Set.of("streams", "loadouts", "months", "days", "tokens", "slots", "brackets", "plugs", "lanes");

    private static final int DECIMALS = 2;

    public static UnitWords of(@Nullable String unit) {
        if (unit == null || unit.equals("date")) {
            return new UnitWords("", "", "", unit == null ? DECIMALS : 0, unit != null);
        }
        if (isCurrency(unit)) {
            return new UnitWords(unit + " ", "", "", 0, false);
        }
        if (COUNTED.contains(unit)) {
            return new UnitWords("", " " + unit, " " + unit.substring(0, unit.length() - 1), 0, false);
        }
        String after = unit.equals("x load") ? " times the load" : " " + unit;
        return new UnitWords("", after, after, DECIMALS, false);
    }

    /** The number with its unit. */
    String around(String number) {
        return before + number + (number.equals("1") ? afterOne : after);
    }

    /** A code of ISO 4217. */
    static boolean isCurrency(@Nullable String unit) {
        return unit != null && unit.length() == 3 && unit.chars().allMatch(Character::isUpperCase);
    }
}
