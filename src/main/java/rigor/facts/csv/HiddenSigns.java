package rigor.facts.csv;

import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import rigor.facts.schema.CellType;

/**
 * Signs that nobody sees, with which a text is another than it looks: control characters, which also move the cursor of a
 * terminal, and overrides of the writing direction, in any cell; spaces that are no spaces where a word or a name stands.
 */
public final class HiddenSigns {
    private HiddenSigns() {}

    /** What is wrong with the text of a cell, as it follows the text; null if nothing. */
    static @Nullable String fault(String text, CellType.Kind kind) {
        OptionalInt place = IntStream.range(0, text.length())
                .filter(i -> isRefused(text.charAt(i), kind))
                .findFirst();
        return place.isPresent() ? described(text.charAt(place.getAsInt()), place.getAsInt() + 1) : null;
    }

    private static boolean isRefused(char c, CellType.Kind kind) {
        if (c >= ' ' && c <= '~') {
            return false;
        }
        return switch (kind) {
            case TEXT -> isSteering(c);
            case AMOUNT -> isControl(c) || isInvisible(c);
            default -> isControl(c) || isInvisible(c) || isOddSpace(c);
        };
    }

    /** Whether a terminal would move its cursor, but by a tab or to a new line, or turn the writing direction. */
    public static boolean isSteering(int c) {
        return isControl(c) && c != '\n' && c != '\r' && c != '\t' || isOverride(c);
    }

    private static boolean isControl(int c) {
        return Character.getType(c) == Character.CONTROL;
    }

    private static boolean isOverride(int c) {
        return c >= '\u202A' && c <= '\u202E' || c >= '\u2066' && c <= '\u2069';
    }

    /** The overrides among them. */
    private static boolean isInvisible(int c) {
        return Character.getType(c) == Character.FORMAT;
    }

    /** Also between the groups of an amount, where they are at home. */
    private static boolean isOddSpace(char c) {
        return c != ' ' && Character.getType(c) == Character.SPACE_SEPARATOR;
    }

    private static String described(char c, int place) {
        String name = Character.getName(c).toLowerCase(Locale.ROOT);
        return String.format(
                Locale.ROOT,
                "contains a sign that cannot be seen, U+%04X (%s), at place %d: remove it",
                (int) c,
                name,
                place);
    }
}
