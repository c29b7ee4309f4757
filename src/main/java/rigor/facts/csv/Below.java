package rigor.facts.csv;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rigor.facts.BuildPart;
import rigor.facts.Fact;
import rigor.facts.HostPart;
import rigor.facts.LoadoutModel;
import rigor.facts.Requirement;
import rigor.facts.Table;
import rigor.facts.schema.Field;
import rigor.facts.schema.Schema;

/**
 * The rows that those of a case lie over. A row of the same name takes the place of one, and what it leaves out is as it
 * was. Builds and loadouts are replaced as a whole, and tables whose rows have no names only grow.
 */
final class Below<F extends Fact> {
    private final String file;
    private final Schema<F> schema;
    private final Map<String, F> rows = new LinkedHashMap<>();
    private final List<F> all;

    /** @param file in which the rows stand that lie over these: {@code case/offers.csv} */
    Below(String file, Class<F> type, List<F> all) {
        this.file = file;
        this.schema = Schema.of(type);
        this.all = all;
        if (isNamed() && !isGrouped()) {
            all.forEach(row -> rows.put(row.key(), row));
        }
    }

    @SuppressWarnings("unchecked")
    static <F extends Fact> Below<F> nothing(Table table) {
        return new Below<>(table.file(), (Class<F>) table.type(), List.of());
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    String file() {
        return file;
    }

    /** What a row of that name lies over; null if nothing. A requirement of a role lies over that of all roles. */
    @Nullable
    F row(String id) {
        F same = rows.get(id);
        return same == null && schema.type() == Requirement.class ? rows.get(id.split(":", 2)[0]) : same;
    }

    /** The column whose place is the row's place, where rules cite it: a limit; -1 if it is all of the row. */
    int figure() {
        return schema.type() == Requirement.class ? schema.names().indexOf("limit") : -1;
    }

    /** The names of the rows. */
    Set<String> names() {
        return rows.keySet();
    }

    /**
     * What a row that lies over another has where it says nothing: who gives a figure does not assume it.
     *
     * @param figured whether the row gives the {@link #figure()}
     */
    @Nullable
    Object leftOut(int field, F under, boolean figured) {
        boolean assumed = figured && schema.names().get(field).equals("assumed");
        return assumed ? Boolean.FALSE : schema.value(under, field);
    }

    /** Whether a column must be in the header. */
    boolean needs(Field field) {
        return field.required() && (rows.isEmpty() || field.key());
    }

    /** These rows with the others over them. */
    List<F> with(List<F> over) {
        if (over.isEmpty()) {
            return all;
        }
        if (isGrouped()) {
            Set<String> replaced = over.stream().map(Below::group).collect(Collectors.toSet());
            return Stream.concat(all.stream().filter(row -> !replaced.contains(group(row))), over.stream())
                    .toList();
        }
        if (!isNamed()) {
            return Stream.concat(all.stream(), over.stream()).toList();
        }
        Map<String, F> merged = new LinkedHashMap<>(rows);
        over.forEach(row -> merged.put(row.key(), row));
        return List.copyOf(merged.values());
    }

    private boolean isNamed() {
        return schema.fields().stream().anyMatch(Field::key);
    }

    private boolean isGrouped() {
        return isGrouped(schema.type());
    }

    /** Whether rows of the same first cell are replaced as a whole. */
    static boolean isGrouped(Class<? extends Fact> type) {
        return type == BuildPart.class || type == HostPart.class || type == LoadoutModel.class;
    }

    /** The build, host or loadout that a row is of. */
    static String group(Fact row) {
        return row instanceof BuildPart part
                ? part.buildId()
                : row instanceof HostPart part ? part.hostId() : ((LoadoutModel) row).loadoutId();
    }
}
