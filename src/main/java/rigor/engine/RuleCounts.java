package rigor.engine;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rigor.engine.memo.Found;
import rigor.verdict.Finding;
import rigor.verdict.RuleRef;
import rigor.verdict.Verdict;

/** On how many subjects each rule has a finding of each kind. Counted while offers are judged, since there may be a million. */
public final class RuleCounts {
    private final Map<Found, Integer> counts = new HashMap<>();

    RuleCounts() {}

    /** Those of all builds and offers of a judgement. */
    public static RuleCounts of(Judgement judgement) {
        RuleCounts all = new RuleCounts();
        judgement.builds().forEach(verdict -> all.add(found(verdict), 1));
        all.addAll(judgement.offers().counts().rules(), 1);
        return all;
    }

    private static Collection<Found> found(Verdict<?> verdict) {
        return Stream.concat(verdict.grounds(), verdict.merits().stream())
                .map(ground -> new Found(ground.rule(), ground.finding().getClass()))
                .collect(Collectors.toSet());
    }

    /** How many subjects. */
    public int count(RuleRef rule, Class<? extends Finding> kind) {
        return counts.getOrDefault(new Found(rule, kind), 0);
    }

    /** Whether the rule has any finding. */
    public boolean fires(RuleRef rule) {
        return counts.entrySet().stream()
                .anyMatch(e -> e.getValue() > 0 && e.getKey().rule().equals(rule));
    }

    void add(Collection<Found> found, int subjects) {
        found.forEach(one -> counts.merge(one, subjects, Integer::sum));
    }

    /** @param times -1 to take them away */
    void addAll(RuleCounts other, int times) {
        other.counts.forEach((one, subjects) -> counts.merge(one, times * subjects, Integer::sum));
    }
}
