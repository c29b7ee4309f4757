package rigor.facts.check;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import rigor.facts.Table;

/** The names by which rows of one table may refer to rows of another. */
public final class Ids {
    private final Map<Table, Map<String, String>> known = new EnumMap<>(Table.class);

    /** Opens a table for references; one never opened, or withdrawn, vouches for nothing and denies nothing. */
    public void open(Table table) {
        known.put(table, new HashMap<>());
    }

    /** Takes back a table that could not be read to its end. */
    public void withdraw(Table table) {
        known.remove(table);
    }

    public void add(Table table, String id) {
        Map<String, String> ids = known.get(table);
        if (ids != null) {
            ids.putIfAbsent(id, id);
        }
    }

    public boolean denies(Table table, String id) {
        Map<String, String> ids = known.get(table);
        return ids != null && !ids.containsKey(id);
    }

    /** The one string that stands for this id, so that a million rows share it. */
    public String shared(Table table, String id) {
        return known.getOrDefault(table, Map.of()).getOrDefault(id, id);
    }

    public Set<String> of(Table table) {
        return known.getOrDefault(table, Map.of()).keySet();
    }
}
