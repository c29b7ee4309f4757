package rigor.facts;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The names by which rows of one table may refer to rows of another. */
final class Ids {
    private final Map<Table, Map<String, String>> known = new EnumMap<>(Table.class);

    /** Opens a table for references; one never opened, or withdrawn, vouches for nothing and denies nothing. */
    void open(Table table) {
        known.put(table, new HashMap<>());
    }

    /** Takes back a table that could not be read to its end. */
    void withdraw(Table table) {
        known.remove(table);
    }

    void add(Table table, String id) {
        Map<String, String> ids = known.get(table);
        if (ids != null) {
            ids.putIfAbsent(id, id);
        }
    }

    boolean denies(Table table, String id) {
        Map<String, String> ids = known.get(table);
        return ids != null && !ids.containsKey(id);
    }

    /** The one string that stands for this id, so that a million rows share it. */
    String shared(Table table, String id) {
        return known.getOrDefault(table, Map.of()).getOrDefault(id, id);
    }

    Set<String> of(Table table) {
        return known.getOrDefault(table, Map.of()).keySet();
    }
}
