package rigor.api;

import java.util.Arrays;
import java.util.List;
import rigor.facts.Facts;
import rigor.facts.Table;
import rigor.facts.schema.TableColumn;

/** A table of facts with its columns. */
public record TableView(String table, String file, int rows, List<TableColumn> columns) {

    public static TableView of(Table table, Facts facts) {
        return new TableView(table.title(), table.file(), facts.count(table.type()), TableColumn.of(table));
    }

    /** Those of all tables. */
    public static List<TableView> all(Facts facts) {
        return Arrays.stream(Table.values()).map(table -> of(table, facts)).toList();
    }
}
