package rigor.facts.upload.workbook;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * Dates as spreadsheets store them: days since a beginning, the time of day as a fraction. The system of 1900 counts a 29
 * February 1900 that never was.
 *
 * @see <a href="https://ecma-international.org/publications-and-standards/standards/ecma-376/">ECMA-376 part 1, 18.17.4</a>
 */
final class Serials {
    private static final LocalDate BEFORE_1900 = LocalDate.of(1899, 12, 31);
    private static final LocalDate FIRST_OF_1904 = LocalDate.of(1904, 1, 1);
    private static final int FALSE_DAY = 60;
    private static final BigDecimal END = BigDecimal.valueOf(2_958_466);
    private static final int SECONDS = 86_400;

    private Serials() {}

    /** The day; null where there is none, as for a time of day. */
    static @Nullable LocalDate date(BigDecimal serial, boolean is1904) {
        if (serial.signum() < 0 || serial.compareTo(END) >= 0) {
            return null;
        }
        // a time of day is stored inexactly: a second is a hundred-thousandth of a day
        int day = serial.setScale(6, RoundingMode.HALF_UP).intValue();
        if (is1904) {
            return day == 0 ? null : FIRST_OF_1904.plusDays(day);
        }
        return day == 0 || day == FALSE_DAY ? null : BEFORE_1900.plusDays(day < FALSE_DAY ? day : day - 1);
    }

    /** The time of day in hours and minutes. */
    static String time(BigDecimal serial) {
        BigDecimal fraction = serial.remainder(BigDecimal.ONE).abs();
        int second = fraction.multiply(BigDecimal.valueOf(SECONDS)).intValue();
        return LocalTime.ofSecondOfDay(Math.min(second, SECONDS - 1))
                .withSecond(0)
                .toString();
    }

    /** {@code 2026-02-17} or {@code 2026-02-17T10:00:00}; null if it is neither. */
    static @Nullable LocalDate iso(String text) {
        try {
            return text.length() < 10 ? null : LocalDate.parse(text.substring(0, 10));
        } catch (DateTimeException e) {
            return null;
        }
    }
}
