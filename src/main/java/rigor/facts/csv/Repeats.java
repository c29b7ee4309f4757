package rigor.facts.csv;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The values of a column that come again and again: each is parsed once and is one object for all rows, which is most of
 * the time and memory of a large table. A column of ever new values is let alone.
 */
final class Repeats {
    private static final int ENOUGH = 1_000;

    private final Function<String, @Nullable Object> parse;
    private final Map<String, Object> known = new HashMap<>();

    Repeats(Function<String, @Nullable Object> parse) {
        this.parse = parse;
    }

    /** What the text stands for; null if nothing. */
    @Nullable
    Object parse(String text) {
        if (known.size() >= ENOUGH) {
            return parse.apply(text);
        }
        Object value = known.get(text);
        if (value == null) {
            value = parse.apply(text);
            if (value != null) {
                known.put(text, value);
            }
        }
        return value;
    }
}
