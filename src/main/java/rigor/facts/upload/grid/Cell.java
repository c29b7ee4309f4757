package rigor.facts.upload.grid;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A cell of a foreign table.
 *
 * @param text as its author sees it, about; a number plain, with a full stop
 * @param number where the file stores a number and not a text
 * @param date where the cell is a date by its format
 * @param currency three letters, where the cell's format names one
 * @param isPercent whether the number is shown as so many of a hundred
 * @param link the address that a click on it opens; null if none
 * @param fault why it has no value: {@code a formula whose result was not saved}, {@code #N/A}; null if it has
 * @param origin where the value comes from, if not from this file: {@code another file}; null if from here
 * @param isHidden whether its column is hidden
 */
public record Cell(
        String text,
        @Nullable BigDecimal number,
        @Nullable LocalDate date,
        @Nullable String currency,
        boolean isPercent,
        @Nullable String link,
        @Nullable String fault,
        @Nullable String origin,
        boolean isHidden) {

    public static final Cell EMPTY = of("");

    /** Of text alone, as all cells of a text file are. */
    public static Cell of(String text) {
        return new Cell(text, null, null, null, false, null, null, null, false);
    }

    public boolean isBlank() {
        return text.isBlank() && fault == null;
    }
}
