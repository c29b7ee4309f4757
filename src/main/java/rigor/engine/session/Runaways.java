package rigor.engine.session;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The rule that did not stop, and the thread that was lost to it: nothing in Java ends that one. So no other is risked
 * while it runs, nor the same rules once more. Shared by all rule books that follow one another; safe to share between
 * threads.
 */
public final class Runaways {
    private @Nullable RunawayRule last;
    private @Nullable Thread lost;
    private List<String> texts = List.of();

    /** @param rules the texts of the court that it was lost to */
    synchronized void note(RunawayRule rule, Thread thread, List<String> rules) {
        last = rule;
        lost = thread;
        texts = rules;
    }

    /** Why these rules are not to be run now; empty if they may. */
    synchronized Optional<RunawayRule> against(List<String> rules) {
        if (last == null || lost == null) {
            return Optional.empty();
        }
        boolean runs = lost.isAlive();
        return rules.equals(texts) ? Optional.of(last) : runs ? Optional.of(last.stillRunning()) : Optional.empty();
    }
}
