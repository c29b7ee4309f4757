package rigor.engine;

import java.util.Set;
import java.util.stream.Collectors;
import rigor.engine.trace.ConditionTrace;
import rigor.engine.trace.RuleTrace;
import rigor.engine.trace.RuleTrace.Firing;
import rigor.engine.trace.Truth;
import rigor.terms.Build;
import rigor.verdict.Doubt;
import rigor.verdict.Verdict;

/** Whether a rule fired, from what the engine found and from what a trace says. */
public final class Firings {
    private Firings() {}

    /** For rules that answer no requirement. */
    public static Firing found(Verdict<Build> verdict, String rule) {
        return verdict.others().stream()
                .filter(g -> g.rule().name().equals(rule))
                .map(g -> g.finding() instanceof Doubt ? Firing.POSSIBLE : Firing.FIRED)
                .findFirst()
                .orElse(Firing.NOT_FIRED);
    }

    /** What follows from the conditions alone. */
    public static Firing fromConditions(RuleTrace trace) {
        Set<Truth> truths =
                trace.conditions().stream().map(ConditionTrace::truth).collect(Collectors.toSet());
        if (truths.equals(Set.of(Truth.TRUE))) {
            return Firing.FIRED;
        }
        boolean open = truths.contains(Truth.FALSE) || truths.contains(Truth.NOT_REACHED);
        return open ? Firing.NOT_FIRED : Firing.POSSIBLE;
    }
}
