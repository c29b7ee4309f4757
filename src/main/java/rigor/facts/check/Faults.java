package rigor.facts.check;

import org.jspecify.annotations.Nullable;

/** Takes the faults of one file as they are found. */
public interface Faults {

    /**
     * Takes one more.
     *
     * @param line counted from 1; 0 for the whole file
     * @param column the character counted from 1; 0 for the whole line
     * @param name the table's column, if the fault is one cell's
     * @param value what stands there, if that helps
     * @param reason what is wrong, continuing the value: {@code is not an amount}
     */
    void add(int line, int column, @Nullable String name, @Nullable String value, String reason);

    /** How many there were so far. */
    int count();

    /** Whether more are only counted, so that the reason need not be put well. */
    boolean isFull();
}
