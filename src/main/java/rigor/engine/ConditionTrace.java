package rigor.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One condition of a rule, and what it comes to with the facts in force.
 *
 * @param text as the author wrote it, on one line
 * @param left the value on its left side, in words; null if it has no sides or nothing was there to compare
 * @param right likewise
 * @param distance between the two sides, at least 0, in {@code unit}; null if they are no numbers
 * @param unit null if none is known
 * @param said the values, the outcome and the distance: {@code 48 > 50 is false: 2 dB(A) below}
 * @param candidates how many facts, or combinations of facts, it was asked of; the nearest is the one shown
 * @param file below the rules folder; {@code line} and {@code column} are counted from 1
 * @param parts what it consists of: constraints of a pattern, branches of an {@code or}, what a {@code not} denies
 */
public record ConditionTrace(
        String text,
        Truth truth,
        @Nullable String left,
        @Nullable String right,
        @Nullable Double distance,
        @Nullable String unit,
        String said,
        int candidates,
        String file,
        int line,
        int column,
        List<ConditionTrace> parts) {

    /** The place as editors understand it: {@code builds/noise.drl:9:18}. */
    public String place() {
        return file + ":" + line + ":" + column;
    }
}
