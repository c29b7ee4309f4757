package rigor.engine.session;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The rule that did not end, and the thread it still holds, which nothing in Java can stop. So no other thread is risked
 * while it runs, and the same rules are not run again. Shared by successive rule books; safe to share between threads.
 */
public final class Runaways {
    private @Nullable RunawayRule last;
    private @Nullable Thread lost;
    private List<String> texts = List.of();

    /** @param rules the texts of the court whose rule holds the thread */
    synchronized void record(RunawayRule rule, Thread thread, List<String> rules) {
        last = rule;
        lost = thread;
        texts = rules;
    }

    /** Why these rules must not run now; empty if they may. */
    synchronized Optional<RunawayRule> blocking(List<String> rules) {
        if (last == null || lost == null) {
            return Optional.empty();
        }
        boolean runs = lost.isAlive();
        return rules.equals(texts) ? Optional.of(last) : runs ? Optional.of(last.stillRunning()) : Optional.empty();
    }
}
