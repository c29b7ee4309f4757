package rigor.facts;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/** What was last computed of each type, and what it was computed from. Safe to share between threads. */
final class Derived {
    /** What is in force, and a few things that somebody supposes. */
    private static final int KEPT = 4;

    private record Entry(Object from, Object value) {}

    private final Map<Class<?>, Deque<Entry>> entries = new HashMap<>();

    /** One computation at a time, so that none is done twice; a computation may ask for others. */
    synchronized <T> T get(Class<T> type, Object from, Supplier<T> compute) {
        Deque<Entry> kept = entries.computeIfAbsent(type, t -> new ArrayDeque<>());
        Entry known = kept.stream()
                .filter(entry -> entry.from.equals(from))
                .findFirst()
                .orElseGet(() -> new Entry(from, compute.get()));
        kept.remove(known);
        kept.addFirst(known);
        if (kept.size() > KEPT) {
            kept.removeLast();
        }
        return type.cast(known.value);
    }
}
