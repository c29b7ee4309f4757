package rigor.facts.upload.draft;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Days as people and programs write them: {@code 2026-02-17T08:00+01:00}, {@code 17.02.26}, {@code 17. Februar 2026},
 * {@code Tue, 17 Feb 2026 08:00:00 GMT}. A time of day is left out. Days stand before months: the one order that differs,
 * month/day/year, is taken only where no month has such a number.
 */
public final class Dates {
    private static final Pattern YEAR_FIRST =
            Pattern.compile("([0-9]{4})[-/.]([0-9]{1,2})[-/.]([0-9]{1,2})(?:[T ].*)?");
    private static final Pattern DAY_FIRST =
            Pattern.compile("(?:\\p{L}+\\.?,? )?([0-9]{1,2})([-/.]) ?([0-9]{1,2})\\2 ?([0-9]{4}|[0-9]{2})(?:,? .*)?");
    private static final Pattern DAY_NAME = Pattern.compile(
            "(?:\\p{L}+\\.?,? )?([0-9]{1,2})(?:\\.|er|st|nd|rd|th)?[ -]?(\\p{L}{3,12})\\.?,?[ -]([0-9]{4})(?:,? .*)?");
    private static final Pattern NAME_DAY =
            Pattern.compile("(?:\\p{L}+,? )?(\\p{L}{3,12})\\.? ([0-9]{1,2})(?:st|nd|rd|th)?,? ([0-9]{4})(?:,? .*)?");

    /** The languages of the headings that are known. */
    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.GERMAN, Locale.FRENCH, Locale.ITALIAN);

    /** Nobody writes a longer one; matching stays quick whatever a cell holds. */
    private static final int LONGEST = 60;

    private Dates() {}

    /** The day; null if the text is none. */
    public static @Nullable LocalDate parse(String cell) {
        String text = cell.strip().replaceAll("\\s+", " ");
        if (text.length() > LONGEST) {
            return null;
        }
        return Stream.of(YEAR_FIRST, DAY_FIRST, DAY_NAME, NAME_DAY)
                .map(pattern -> pattern.matcher(text))
                .filter(Matcher::matches)
                .findFirst()
                .map(Dates::day)
                .orElse(null);
    }

    private static @Nullable LocalDate day(Matcher m) {
        if (m.pattern() == YEAR_FIRST) {
            return day(number(m, 1), number(m, 2), number(m, 3));
        }
        if (m.pattern() == DAY_FIRST) {
            boolean american = m.group(2).equals("/") && number(m, 3) > 12;
            return american
                    ? day(year(m.group(4)), number(m, 1), number(m, 3))
                    : day(year(m.group(4)), number(m, 3), number(m, 1));
        }
        boolean dayFirst = m.pattern() == DAY_NAME;
        return day(number(m, 3), month(m.group(dayFirst ? 2 : 1)), number(m, dayFirst ? 1 : 2));
    }

    private static @Nullable LocalDate day(int year, int month, int day) {
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static int year(String digits) {
        return digits.length() == 2 ? 2000 + Integer.parseInt(digits) : Integer.parseInt(digits);
    }

    private static int number(Matcher m, int group) {
        return Integer.parseInt(m.group(group));
    }

    /** By the first letters of its name in any of the languages; 0 if there is none of that name. */
    private static int month(String name) {
        String begin = name.toLowerCase(Locale.ROOT);
        for (Month month : Month.values()) {
            for (Locale language : LANGUAGES) {
                String full = month.getDisplayName(TextStyle.FULL, language).toLowerCase(Locale.ROOT);
                if (full.startsWith(begin)) {
                    return month.getValue();
                }
            }
        }
        return 0;
    }
}
