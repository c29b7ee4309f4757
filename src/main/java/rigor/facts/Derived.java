package rigor.facts;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** What was last computed of each type, and the tables it was computed from. Safe to share between threads. */
final class Derived {
    private record Entry(List<List<? extends Fact>> rows, Object value) {}

    private final Map<Class<?>, Entry> entries = new HashMap<>();

    /** One computation at a time, so that none is done twice; a computation may ask for others. */
    synchronized <T> T get(Class<T> type, List<List<? extends Fact>> rows, Supplier<T> compute) {
        Entry known = entries.get(type);
        if (known == null || !known.rows.equals(rows)) {
            known = new Entry(rows, compute.get());
            entries.put(type, known);
        }
        return type.cast(known.value);
    }
}
