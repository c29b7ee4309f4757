package rigor.facts.csv;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import rigor.facts.FactsRejected;
import rigor.facts.Table;
import rigor.facts.files.Content;
import rigor.facts.schema.TableColumn;

/**
 * The names of the rows in which two versions of a table differ, in the order of their files.
 *
 * @param added that only the later one has; {@code gone} that only the earlier one has
 */
public record RowNames(List<String> added, List<String> changed, List<String> gone) {

    /** A table without content has no rows; one that cannot be read is not compared. */
    public static RowNames between(Table table, Content before, Content after) {
        try {
            return between(rows(table, before), rows(table, after));
        } catch (FactsRejected e) {
            return new RowNames(List.of(), List.of(), List.of());
        }
    }

    private static RowNames between(Map<String, Map<String, String>> old, Map<String, Map<String, String>> now) {
        List<String> added = new ArrayList<>();
        List<String> changed = new ArrayList<>();
        now.forEach((name, row) -> {
            if (!old.containsKey(name)) {
                added.add(name);
            } else if (!row.equals(old.get(name))) {
                changed.add(name);
            }
        });
        List<String> gone =
                old.keySet().stream().filter(name -> !now.containsKey(name)).toList();
        return new RowNames(List.copyOf(added), List.copyOf(changed), gone);
    }

    /** Rows that have no names are called by what they say. */
    private static Map<String, Map<String, String>> rows(Table table, Content content) {
        List<String> keys = TableColumn.of(table).stream()
                .filter(TableColumn::key)
                .map(TableColumn::name)
                .toList();
        Map<String, Map<String, String>> rows = new LinkedHashMap<>();
        if (content.size() > 0) {
            Sheet.read(table.file(), content.bytes()).named().forEach(row -> rows.put(name(row, keys), filled(row)));
        }
        return rows;
    }

    private static String name(Map<String, String> row, List<String> keys) {
        return keys.isEmpty()
                ? String.join(", ", filled(row).values())
                : keys.stream().map(key -> row.getOrDefault(key, "")).collect(Collectors.joining(" "));
    }

    /** A column that is missing and one that is empty say the same, most of the time. */
    private static Map<String, String> filled(Map<String, String> row) {
        Map<String, String> filled = new LinkedHashMap<>(row);
        filled.values().removeIf(String::isEmpty);
        return filled;
    }
}
