package rigor.explain.record;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rigor.facts.Fact;
import rigor.facts.Facts;
import rigor.facts.Table;
import rigor.facts.schema.Cells;
import rigor.facts.schema.RowOrder;

/**
 * A row that differs between two versions of the facts.
 *
 * @param before null if the row is new; {@code after} null if it is removed
 */
record RowEdit(
        Table table,
        String id,
        @Nullable Fact before,
        @Nullable Fact after) {

    /** All of them, by table and id. */
    static List<RowEdit> between(Facts before, Facts after) {
        List<RowEdit> edits = new ArrayList<>();
        for (Table table : Table.values()) {
            Map<String, Fact> then = byId(before, table);
            Map<String, Fact> now = byId(after, table);
            TreeSet<String> all = new TreeSet<>(then.keySet());
            all.addAll(now.keySet());
            all.stream()
                    .map(id -> new RowEdit(table, id, then.get(id), now.get(id)))
                    .filter(RowEdit::isOne)
                    .forEach(edits::add);
        }
        return edits;
    }

    /** The facts with the edits applied; each table is copied once, however many of its rows are edited. */
    static Facts applied(Facts base, List<RowEdit> edits) {
        Map<Class<? extends Fact>, List<? extends Fact>> tables = new HashMap<>(base.tables());
        edits.stream()
                .collect(Collectors.groupingBy(RowEdit::table))
                .forEach((table, some) -> tables.put(table.type(), applied(base.rows(table.type()), some)));
        return RowOrder.facts(tables, base, base.revision() + edits.hashCode());
    }

    private static List<Fact> applied(List<? extends Fact> table, List<RowEdit> edits) {
        Map<String, Fact> rows = new LinkedHashMap<>();
        table.forEach(fact -> rows.put(fact.key(), fact));
        for (RowEdit edit : edits) {
            if (edit.after == null) {
                rows.remove(edit.id);
            } else {
                rows.put(edit.id, edit.after);
            }
        }
        return List.copyOf(rows.values());
    }

    RowEdit reversed() {
        return new RowEdit(table, id, after, before);
    }

    /** Such as {@code offers.csv of-001}. */
    String row() {
        return table.file() + " " + id;
    }

    String change() {
        return before == null ? "added" : after == null ? "removed" : "changed";
    }

    /** The changed cells of a changed row, before and after. */
    Map<String, String> cells() {
        Map<String, String> changed = new TreeMap<>();
        if (before != null && after != null) {
            Map<String, @Nullable Object> then = Cells.of(before);
            Cells.of(after).forEach((column, now) -> {
                if (!Objects.equals(then.get(column), now)) {
                    changed.put(column, spelled(then.get(column)) + " -> " + spelled(now));
                }
            });
        }
        return changed;
    }

    private static String spelled(@Nullable Object value) {
        return value == null ? "not known" : value.toString();
    }

    /** Compares cells and not lines: lines shift when rows are added or removed. */
    private boolean isOne() {
        return before == null
                || after == null
                || !before.equals(after) && !Cells.of(before).equals(Cells.of(after));
    }

    private static Map<String, Fact> byId(Facts facts, Table table) {
        Map<String, Fact> rows = new TreeMap<>();
        facts.rows(table.type()).forEach(fact -> rows.put(fact.key(), fact));
        return rows;
    }
}
