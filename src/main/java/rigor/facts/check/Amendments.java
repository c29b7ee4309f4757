package rigor.facts.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import rigor.facts.Fact;
import rigor.facts.Facts;
import rigor.facts.Nearest;
import rigor.facts.Table;
import rigor.facts.files.FactFiles;
import rigor.facts.schema.Field;
import rigor.facts.schema.RowOrder;
import rigor.facts.schema.Schema;

/**
 * Facts with some cells changed, for a question and not for the files. Every cell is checked as if it stood in its
 * table; the rows keep their origins, and the tables that nobody changes are shared. Not safe to share between threads.
 */
public final class Amendments {
    private final Facts base;
    private final Map<Class<? extends Fact>, List<? extends Fact>> tables;
    private final List<String> changes = new ArrayList<>();

    public Amendments(Facts base) {
        this.base = base;
        this.tables = new HashMap<>(base.tables());
    }

    /**
     * Replaces a cell.
     *
     * @param text as a table spells it; empty for "not known"
     * @return what is wrong with it, continuing the name of the cell; empty if it was replaced
     */
    public <F extends Fact> Optional<String> set(Class<F> type, String id, String column, String text) {
        Schema<F> schema = Schema.of(type);
        int at = schema.names().indexOf(column);
        List<F> rows = rows(type);
        int row = position(rows, id);
        Optional<String> fault = fault(schema.fields().get(at), text);
        if (fault.isPresent()) {
            return fault;
        }
        Object value =
                text.isEmpty() ? null : schema.fields().get(at).type().parse().apply(text);
        F changed = schema.with(rows.get(row), at, value);
        List<String> faults = new ArrayList<>();
        RowChecks.of(type).check(changed, base, (other, reason) -> faults.add(reason));
        if (faults.isEmpty()) {
            List<F> all = new ArrayList<>(rows);
            all.set(row, changed);
            tables.put(type, List.copyOf(all));
            changes.add(Table.of(type).file() + " " + id + " " + column + "=" + text);
        }
        return faults.stream().findFirst();
    }

    /** Adds a row, in place of the one with its key; what it refers to is there. */
    @SuppressWarnings("unchecked")
    public void put(Fact row) {
        Class<Fact> type = (Class<Fact>) row.getClass();
        List<Fact> all = new ArrayList<>(rows(type));
        all.removeIf(other -> other.key().equals(row.key()));
        all.add(row);
        tables.put(type, List.copyOf(all));
        changes.add(Table.of(type).file() + " with " + row);
    }

    /** Takes rows out that something holds of, where there are any. */
    public <F extends Fact> void removeIf(Class<F> type, Predicate<Fact> goes) {
        List<String> ids = rows(type).stream().filter(goes).map(Fact::key).toList();
        if (!ids.isEmpty()) {
            remove(type, ids);
        }
    }

    /** Takes rows out of a table that no other table refers to. */
    public <F extends Fact> void remove(Class<F> type, List<String> ids) {
        tables.put(
                type,
                rows(type).stream().filter(row -> !ids.contains(row.key())).toList());
        changes.add(Table.of(type).file() + " without " + ids);
    }

    /** The facts as changed so far; without a change, the ones this began with. */
    public Facts facts() {
        return changes.isEmpty() ? base : RowOrder.facts(tables, base, revision());
    }

    private Optional<String> fault(Field field, String text) {
        if (text.isEmpty()) {
            return field.required() ? Optional.of("must not be empty") : Optional.empty();
        }
        Object value = field.type().parse().apply(text);
        if (value == null) {
            return Optional.of(
                    "\"%s\" %s".formatted(text, field.type().complaint().apply(text)));
        }
        if (!field.accepts(value)) {
            return Optional.of("\"%s\" is not in the range %s".formatted(text, field.limits()));
        }
        Table other = field.refersTo();
        boolean known = other == null || base.ids(other.type()).contains(text);
        return known || other == null
                ? Optional.empty()
                : Optional.of("\"%s\" is not in %s%s"
                        .formatted(text, other.file(), Nearest.hint(text, base.ids(other.type()))));
    }

    @SuppressWarnings("unchecked")
    private <F extends Fact> List<F> rows(Class<F> type) {
        return (List<F>) tables.getOrDefault(type, List.of());
    }

    private static int position(List<? extends Fact> rows, String id) {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).key().equals(id)) {
                return i;
            }
        }
        throw new IllegalArgumentException("no row " + id);
    }

    private String revision() {
        return FactFiles.revisionOf(base.revision() + "\n" + String.join("\n", changes));
    }
}
