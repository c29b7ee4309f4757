package rigor.explain.record;

import org.jspecify.annotations.Nullable;
import rigor.facts.Facts;

/** The facts of two records, each read at most once, and not at all where nobody asks. Not safe to share between threads. */
final class RecordedFacts {
    private final DecisionRecord before;
    private final DecisionRecord after;
    private @Nullable Facts then;
    private @Nullable Facts now;

    RecordedFacts(DecisionRecord before, DecisionRecord after) {
        this.before = before;
        this.after = after;
    }

    boolean differ() {
        return !before.facts().equals(after.facts());
    }

    Facts before() {
        Facts read = then == null ? before.readFacts() : then;
        then = read;
        return read;
    }

    /** Those that differ in nothing are the same. */
    Facts after() {
        Facts read = now == null ? (differ() ? after.readFacts().succeeding(before()) : before()) : now;
        now = read;
        return read;
    }
}
