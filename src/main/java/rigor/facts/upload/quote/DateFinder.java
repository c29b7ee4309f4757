package rigor.facts.upload.quote;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rigor.facts.upload.draft.Dates;

/** Finds days in running text. */
final class DateFinder {
    private static final Pattern DAY = Pattern.compile("(?<![\\p{L}\\p{N}])(?:[0-9]{4}-[0-9]{2}-[0-9]{2}"
            + "|[0-9]{1,2}[./-] ?[0-9]{1,2}[./-] ?[0-9]{2,4}"
            + "|[0-9]{1,2}(?:\\.|er|st|nd|rd|th)? ?\\p{L}{3,12}\\.?,? [0-9]{4}"
            + "|\\p{L}{3,12}\\.? [0-9]{1,2}(?:st|nd|rd|th)?,? [0-9]{4})(?![\\p{L}\\p{N}])");

    private DateFinder() {}

    /** Null if there is none. */
    static @Nullable LocalDate first(String text) {
        Matcher day = DAY.matcher(text);
        while (day.find()) {
            LocalDate date = Dates.parse(day.group());
            if (date != null) {
                return date;
            }
        }
        return null;
    }

    /** The day that a text is but for a few words before, as below the head of a letter; null if it is none. */
    static @Nullable LocalDate placed(String text) {
        Matcher day = DAY.matcher(text);
        boolean end = day.find() && day.end() >= text.strip().length() && day.start() <= 40;
        boolean place = end && text.substring(0, day.start()).matches("[\\p{L} .,-]{0,40}");
        return place ? Dates.parse(day.group()) : null;
    }
}
