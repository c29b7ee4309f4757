package rigor.explain.change;

import org.jspecify.annotations.Nullable;

/**
 * One supposed change, such as {@code budget.ceiling=16500}.
 *
 * @param key what changes; {@code from} and {@code to} as the tables spell them
 * @param unit null if it has none
 * @param place of the row in force, such as {@code requirements.csv:11}
 */
public record CellChange(
        String key, String from, String to, @Nullable String unit, String place) {}
