package rigor.explain.record;

import rigor.facts.Facts;
import rigor.facts.Lazy;

/** The facts of two records, each read at most once, and not at all where nobody asks. */
final class RecordedFacts {
    private final DecisionRecord before;
    private final DecisionRecord after;
    private final Lazy<Facts> then;
    private final Lazy<Facts> now;

    RecordedFacts(DecisionRecord before, DecisionRecord after) {
        this.before = before;
        this.after = after;
        this.then = Lazy.of(before::readFacts);
        this.now = Lazy.of(() -> differ() ? after.readFacts().succeeding(before()) : before());
    }

    boolean differ() {
        return !before.facts().equals(after.facts());
    }

    Facts before() {
        return then.get();
    }

    /** Those that differ in nothing are the same. */
    Facts after() {
        return now.get();
    }
}
