package rigor.engine.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rigor.engine.model.Condition.Match;
import rigor.engine.model.Constraint;
import rigor.engine.trace.Comparison.Candidate;
import rigor.terms.Figures;

/** Asks one pattern constraint by constraint, of which those that hold narrow the candidates of the next. */
final class PatternTracer {
    private final ConditionWalk walk;
    private final Match match;
    private final List<String> sure = new ArrayList<>();
    private final List<String> open = new ArrayList<>();

    PatternTracer(ConditionWalk walk, Match match) {
        this.walk = walk;
        this.match = match;
    }

    ConditionTrace trace() {
        List<ConditionTrace> source =
                match.source().isEmpty() ? List.of() : List.of(new SourceTracer(walk.branch()).of(match.source()));
        Truth there = walk.ask(match.with(List.of()));
        walk.stopIf(there);
        List<ConditionTrace> asked =
                match.constraints().stream().map(this::constraint).toList();
        Truth truth = asked.isEmpty() || there == Truth.FALSE
                ? there
                : Truth.worst(Stream.concat(Stream.of(there), asked.stream().map(ConditionTrace::truth)));
        String narrowed = match.with(sure);
        String said = said(truth, there, narrowed);
        int candidates = there == Truth.NOT_REACHED ? 0 : walk.rows(narrowed).size();
        walk.hold(narrowed, match.with(open));
        return ConditionTrace.of(
                match,
                truth,
                said,
                candidates,
                Stream.concat(source.stream(), asked.stream()).toList());
    }

    private String said(Truth truth, Truth there, String narrowed) {
        if (there == Truth.FALSE) {
            return "there is no " + match.type();
        }
        List<Map<String, Object>> rows = truth == Truth.TRUE ? walk.rows(narrowed) : List.of();
        String variable = match.variable();
        return rows.isEmpty() || variable == null || !rows.get(0).containsKey(variable)
                ? truth.words()
                : Figures.compared(rows.get(0).get(variable), null);
    }

    private ConditionTrace constraint(Constraint constraint) {
        Truth truth = truth(constraint);
        List<Comparison> all =
                walk.isStopped() && truth == Truth.NOT_REACHED ? List.of() : comparisons(constraint, truth);
        Truth told = truth == Truth.FALSE && isMissing(constraint, all) ? Truth.UNKNOWN : truth;
        ConditionTrace trace = trace(constraint, told, all);
        if (truth == Truth.TRUE) {
            sure.add(constraint.drl());
        } else if (constraint.binding() != null) {
            sure.add(constraint.binding());
        }
        open.add(constraint.drl());
        walk.stopIf(truth);
        return trace;
    }

    private Truth truth(Constraint constraint) {
        return walk.ask(match.with(with(sure, constraint.drl())), match.with(with(open, constraint.drl())));
    }

    private ConditionTrace trace(Constraint constraint, Truth truth, List<Comparison> all) {
        List<ConditionTrace> parts = constraint.parts().stream().map(this::part).toList();
        Comparison nearest = all.stream().min(Comparison.NEAREST).orElse(null);
        return nearest == null || !parts.isEmpty() || !nearest.shown()
                ? ConditionTrace.of(constraint, truth, all.size(), parts)
                : ConditionTrace.of(constraint, truth, all.size(), nearest);
    }

    /** One side of a {@code ||}, asked as if it stood alone. */
    private ConditionTrace part(Constraint part) {
        Truth truth = truth(part);
        return trace(part, truth, truth == Truth.NOT_REACHED ? List.of() : comparisons(part, truth));
    }

    private List<Comparison> comparisons(Constraint constraint, Truth truth) {
        boolean holds = truth == Truth.TRUE;
        List<String> narrowed = holds ? with(sure, constraint.drl()) : sure;
        List<String> other = truth == Truth.UNKNOWN ? with(open, constraint.drl()) : open;
        Candidate twin = holds
                ? null
                : candidates(walk.openRows(match.with(other))).findFirst().orElse(null);
        return candidates(walk.rows(match.with(narrowed)))
                .map(candidate -> Comparison.of(constraint, candidate, twin, walk.requirements()))
                .toList();
    }

    private Stream<Candidate> candidates(List<Map<String, Object>> rows) {
        return rows.stream().map(row -> new Candidate(fact(row), row));
    }

    private @Nullable Object fact(Map<String, Object> row) {
        return match.variable() == null ? null : row.get(match.variable());
    }

    private boolean isMissing(Constraint constraint, List<Comparison> all) {
        return constraint.left() != null
                && !all.isEmpty()
                && all.stream().allMatch(Comparison::isMissing)
                && match.variable() != null;
    }

    private static List<String> with(List<String> some, String one) {
        return Stream.concat(some.stream(), Stream.of(one)).toList();
    }
}
