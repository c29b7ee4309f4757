package rigor.facts.schema;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rigor.facts.Table;

/**
 * What a cell of one column may hold, for people and programs that write tables.
 *
 * @param type text, whole number, number, amount, date, true or false, word, words (separated by {@code |}) or currency
 * @param unit of the numbers, if they have one
 * @param required false if the cell may be empty, which means "not known"
 * @param key whether the column is part of the row's name
 * @param refersTo the table that must have a row of this name
 * @param words the closed list to choose from; empty if there is none
 * @param min the smallest number allowed; {@code max} the largest
 * @param about what a cell says, in one sentence
 * @param example a cell that reads without fault beside the examples of the other columns; empty for "not known"
 */
public record TableColumn(
        String name,
        String type,
        @Nullable String unit,
        boolean required,
        boolean key,
        @Nullable String refersTo,
        List<String> words,
        @Nullable Double min,
        @Nullable Double max,
        String about,
        String example) {

    /** The range in words, {@code 0 to 120 dB(A)}; empty if the numbers have none. */
    public Optional<String> range() {
        if (min == null) {
            return Optional.empty();
        }
        String to = max == null ? " or more" : " to " + plain(max);
        return Optional.of(plain(min) + to + (unit == null ? "" : " " + unit));
    }

    private static String plain(double number) {
        return new BigDecimal(String.valueOf(number)).stripTrailingZeros().toPlainString();
    }

    /** The columns of a table in the order in which the program writes them; a file may have them in any order. */
    public static List<TableColumn> of(Table table) {
        return Schema.of(table.type()).fields().stream().map(Field::describe).toList();
    }
}
