package rigor.facts;

import java.util.Comparator;

/**
 * One fault of an input file, at its place: {@code facts/offers.csv:17:6 price: "12.99x" is not an amount}.
 *
 * @param file the file as the user named it
 * @param line counted from 1; 0 if the fault is the whole file's
 * @param column the character counted from 1; 0 if the fault is the whole line's
 * @param message what is wrong and what was expected
 */
public record Problem(String file, int line, int column, String message) implements Comparable<Problem> {

    private static final Comparator<Problem> BY_PLACE = Comparator.comparing(Problem::file)
            .thenComparingInt(Problem::line)
            .thenComparingInt(Problem::column)
            .thenComparing(Problem::message);

    @Override
    public int compareTo(Problem other) {
        return BY_PLACE.compare(this, other);
    }

    /** The place as editors understand it: {@code facts/offers.csv:17:6}. */
    public String place() {
        return file + (line > 0 ? ":" + line : "") + (column > 0 ? ":" + column : "");
    }

    @Override
    public String toString() {
        return place() + " " + message;
    }
}
