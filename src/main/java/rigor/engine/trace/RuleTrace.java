package rigor.engine.trace;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rigor.verdict.RuleRef;

/**
 * Why a rule did or did not fire for a subject.
 *
 * @param requirement that it answers, with the role where there is one; empty if it answers none
 * @param conditions in the author's order
 * @param note what the conditions alone do not show; empty if there is nothing
 */
public record RuleTrace(
        RuleRef rule, String requirement, String subject, Firing firing, List<ConditionTrace> conditions, String note) {

    /** Whether the rule fired. */
    public enum Firing {
        FIRED,
        /** Not certainly, but it would if unknown figures turned out badly: its finding is a doubt. */
        POSSIBLE,
        NOT_FIRED
    }

    /** The nearest to firing first. */
    static final Comparator<RuleTrace> NEAREST = Comparator.comparing(RuleTrace::firing)
            .thenComparing(RuleTrace::open)
            .thenComparing(RuleTrace::distance)
            .thenComparing(RuleTrace::rule)
            .thenComparing(RuleTrace::requirement);

    private long open() {
        return leaves(conditions).filter(c -> c.truth() != Truth.TRUE).count();
    }

    /** How far the nearest condition that fails is from true, relative to its limit. */
    private double distance() {
        return leaves(conditions)
                .filter(c -> c.truth() == Truth.FALSE && c.distance() != null)
                .mapToDouble(c -> relative(Objects.requireNonNull(c.distance()), c.right()))
                .min()
                .orElse(Double.MAX_VALUE);
    }

    private static double relative(double distance, @Nullable String right) {
        try {
            double limit = Math.abs(Double.parseDouble(String.valueOf(right).replace(",", "")));
            return limit == 0 ? distance : distance / limit;
        } catch (NumberFormatException e) {
            return distance;
        }
    }

    private static Stream<ConditionTrace> leaves(List<ConditionTrace> conditions) {
        return conditions.stream().flatMap(c -> c.parts().isEmpty() ? Stream.of(c) : leaves(c.parts()));
    }
}
