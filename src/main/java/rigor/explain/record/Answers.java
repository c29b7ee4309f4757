package rigor.explain.record;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import rigor.explain.record.DecisionRecord.Decided;
import rigor.facts.column.Words;
import rigor.verdict.Verdict;

/**
 * What of a verdict is compared, whether it was recorded or has just been found.
 *
 * @param outcome null if there is no such subject
 * @param statuses by requirement
 */
record Answers(@Nullable String outcome, Map<String, String> statuses) {
    private static final Answers NONE = new Answers(null, Map.of());

    static Answers of(@Nullable Decided decided) {
        if (decided == null) {
            return NONE;
        }
        Map<String, String> statuses = new HashMap<>();
        decided.answers().forEach(a -> statuses.put(a.requirement(), a.status()));
        return new Answers(decided.outcome(), statuses);
    }

    static Answers of(@Nullable Verdict<?> verdict) {
        if (verdict == null) {
            return NONE;
        }
        Map<String, String> statuses = new HashMap<>();
        verdict.answers().forEach(a -> statuses.put(a.requirement().key(), Words.of(a.status())));
        return new Answers(Words.of(verdict.outcome()), statuses);
    }

    String status(String requirement) {
        return statuses.getOrDefault(requirement, "not asked");
    }

    /** The requirements that are answered otherwise. */
    Set<String> changed(Answers other) {
        Set<String> all = new TreeSet<>(statuses.keySet());
        all.addAll(other.statuses.keySet());
        all.removeIf(r -> status(r).equals(other.status(r)));
        return all;
    }
}
