package rigor.facts.upload;

import org.jspecify.annotations.Nullable;
import rigor.facts.Problem;
import rigor.facts.check.ProblemList;

/**
 * What is wrong with a cell, a row or the whole of an uploaded file.
 *
 * @param line counted from 1; 0 if the fault is the whole file's
 * @param column the character counted from 1; 0 if the fault is the whole line's
 * @param name the column's name, if it is one cell's fault
 * @param value what stands in the cell
 * @param reason what is wrong with it, continuing the value: {@code is not an amount}
 */
public record RefusedCell(
        int line,
        int column,
        @Nullable String name,
        @Nullable String value,
        String reason) {

    /** The refusal as the problem of a file: {@code prices.csv:17:6 price: "12.99x" is not an amount}. */
    public Problem in(String file) {
        return new Problem(file, line, column, ProblemList.message(name, value, reason));
    }
}
