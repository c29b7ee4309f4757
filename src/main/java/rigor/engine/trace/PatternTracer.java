package rigor.engine.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rigor.engine.model.Condition.FactPattern;
import rigor.engine.model.Constraint;
import rigor.engine.trace.Comparison.CandidateFact;
import rigor.terms.Figures;

/** Traces one pattern constraint by constraint; those that are true narrow the candidates of the next one. */
final class PatternTracer {
    private final ConditionWalk walk;
    private final FactPattern pattern;
    private final List<String> certain = new ArrayList<>();
    private final List<String> possible = new ArrayList<>();

    PatternTracer(ConditionWalk walk, FactPattern pattern) {
        this.walk = walk;
        this.pattern = pattern;
    }

    ConditionTrace trace() {
        List<ConditionTrace> source =
                pattern.source().isEmpty() ? List.of() : List.of(new SourceTracer(walk.branch()).of(pattern.source()));
        Truth there = walk.truth(pattern.with(List.of()));
        walk.stopIf(there);
        List<ConditionTrace> constraints =
                pattern.constraints().stream().map(this::constraint).toList();
        Truth truth = constraints.isEmpty() || there == Truth.FALSE
                ? there
                : Truth.worst(
                        Stream.concat(Stream.of(there), constraints.stream().map(ConditionTrace::truth)));
        String narrowed = pattern.with(certain);
        String text = text(truth, there, narrowed);
        int candidates = there == Truth.NOT_REACHED ? 0 : walk.rows(narrowed).size();
        walk.add(narrowed, pattern.with(possible));
        return ConditionTrace.of(
                pattern,
                truth,
                text,
                candidates,
                Stream.concat(source.stream(), constraints.stream()).toList());
    }

    private String text(Truth truth, Truth there, String narrowed) {
        if (there == Truth.FALSE) {
            return "there is no " + pattern.type();
        }
        List<Map<String, Object>> rows = truth == Truth.TRUE ? walk.rows(narrowed) : List.of();
        String variable = pattern.variable();
        return rows.isEmpty() || variable == null || !rows.get(0).containsKey(variable)
                ? truth.words()
                : Figures.compared(rows.get(0).get(variable), null);
    }

    private ConditionTrace constraint(Constraint constraint) {
        Truth truth = truth(constraint);
        List<Comparison> all =
                walk.isStopped() && truth == Truth.NOT_REACHED ? List.of() : comparisons(constraint, truth);
        Truth shown = truth == Truth.FALSE && isMissing(constraint, all) ? Truth.UNKNOWN : truth;
        ConditionTrace trace = trace(constraint, shown, all);
        if (truth == Truth.TRUE) {
            certain.add(constraint.drl());
        } else if (constraint.binding() != null) {
            certain.add(constraint.binding());
        }
        possible.add(constraint.drl());
        walk.stopIf(truth);
        return trace;
    }

    private Truth truth(Constraint constraint) {
        return walk.truth(
                pattern.with(with(certain, constraint.drl())), pattern.with(with(possible, constraint.drl())));
    }

    private ConditionTrace trace(Constraint constraint, Truth truth, List<Comparison> all) {
        List<ConditionTrace> parts = constraint.parts().stream().map(this::part).toList();
        Comparison nearest = all.stream().min(Comparison.NEAREST).orElse(null);
        return nearest == null || !parts.isEmpty() || !nearest.shown()
                ? ConditionTrace.of(constraint, truth, all.size(), parts)
                : ConditionTrace.of(constraint, truth, all.size(), nearest);
    }

    /** One side of a {@code ||}, evaluated as if it stood alone. */
    private ConditionTrace part(Constraint part) {
        Truth truth = truth(part);
        return trace(part, truth, truth == Truth.NOT_REACHED ? List.of() : comparisons(part, truth));
    }

    private List<Comparison> comparisons(Constraint constraint, Truth truth) {
        boolean holds = truth == Truth.TRUE;
        List<String> narrowed = holds ? with(certain, constraint.drl()) : certain;
        List<String> unmet = truth == Truth.UNKNOWN ? with(possible, constraint.drl()) : possible;
        CandidateFact other = holds
                ? null
                : candidates(walk.possibleRows(pattern.with(unmet))).findFirst().orElse(null);
        return candidates(walk.rows(pattern.with(narrowed)))
                .map(candidate -> Comparison.of(constraint, candidate, other, walk.requirements()))
                .toList();
    }

    private Stream<CandidateFact> candidates(List<Map<String, Object>> rows) {
        return rows.stream().map(row -> new CandidateFact(fact(row), row));
    }

    private @Nullable Object fact(Map<String, Object> row) {
        return pattern.variable() == null ? null : row.get(pattern.variable());
    }

    private boolean isMissing(Constraint constraint, List<Comparison> all) {
        return constraint.left() != null
                && !all.isEmpty()
                && all.stream().allMatch(Comparison::isMissing)
                && pattern.variable() != null;
    }

    private static List<String> with(List<String> some, String one) {
        return Stream.concat(some.stream(), Stream.of(one)).toList();
    }
}
