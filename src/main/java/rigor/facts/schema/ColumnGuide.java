package rigor.facts.schema;

import java.util.List;
import rigor.facts.Table;

/**
 * A column with what helps people to fill it.
 *
 * @param about what a cell says, in one sentence
 * @param example a cell that reads without fault beside the examples of the other columns; empty for "not known"
 */
public record ColumnGuide(TableColumn column, String about, String example) {

    /** The columns of a table in the order in which the program writes them; a file may have them in any order. */
    public static List<ColumnGuide> of(Table table) {
        return Schema.of(table.type()).fields().stream().map(Field::guide).toList();
    }
}
