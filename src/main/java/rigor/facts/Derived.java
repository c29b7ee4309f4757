package rigor.facts;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What was last computed of each type, and what it was computed from. Safe to share between threads. */
final class Derived {
    /** What is in force, and a few things that somebody supposes. */
    private static final int KEPT = 4;

    private final Map<Class<?>, Deque<Entry>> entries = new HashMap<>();

    /**
     * None is computed twice. Whoever computes keeps others from that one alone: a computation may ask for others, from
     * threads of its own too.
     */
    <T> T get(Class<T> type, Object from, Supplier<T> compute) {
        return type.cast(entry(type, from).value(compute));
    }

    private synchronized Entry entry(Class<?> type, Object from) {
        Deque<Entry> kept = entries.computeIfAbsent(type, t -> new ArrayDeque<>());
        Entry entry = kept.stream()
                .filter(known -> known.from.equals(from))
                .findFirst()
                .orElseGet(() -> new Entry(from));
        kept.remove(entry);
        kept.addFirst(entry);
        if (kept.size() > KEPT) {
            kept.removeLast();
        }
        return entry;
    }

    private static final class Entry {
        private final Object from;
        private @Nullable Object value;

        Entry(Object from) {
            this.from = from;
        }

        synchronized Object value(Supplier<?> compute) {
            Object known = value == null ? compute.get() : value;
            value = known;
            return known;
        }
    }
}
