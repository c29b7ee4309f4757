package rigor.api;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import rigor.facts.Facts;
import rigor.facts.Table;
import rigor.facts.schema.TableColumn;

/**
 * A table of facts with its columns.
 *
 * @param label what people call it; {@code shelf} what it is about
 * @param about what a row says
 * @param open whether rows can be given to it
 */
public record TableView(
        String table,
        String file,
        String label,
        String shelf,
        String about,
        boolean open,
        int rows,
        List<TableColumn> columns) {

    private static TableView of(Table table, Facts facts) {
        return new TableView(
                table.title(),
                table.file(),
                table.label(),
                table.shelf().label(),
                table.about(),
                table.takesRows(),
                facts.count(table.type()),
                TableColumn.of(table));
    }

    /** Those of all tables, shelf by shelf. */
    public static List<TableView> all(Facts facts) {
        return Arrays.stream(Table.values())
                .sorted(Comparator.comparing(Table::shelf))
                .map(table -> of(table, facts))
                .toList();
    }
}
