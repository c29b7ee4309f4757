package rigor.engine.trace;

import java.util.ArrayList;
import java.util.Collection;
import java.util.DoubleSummaryStatistics;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import rigor.engine.model.Condition;
import rigor.engine.model.Condition.Match;
import rigor.engine.model.Constraint;
import rigor.engine.trace.Comparison.Candidate;
import rigor.engine.trace.Comparison.Value;
import rigor.terms.Figures;

/** Counts the facts that an {@code accumulate} or a {@code collect} looks at, condition by condition. */
final class SourceTracer {
    private final ConditionWalk walk;

    SourceTracer(ConditionWalk walk) {
        this.walk = walk;
    }

    /** What is looked at, as one trace; what is not met by any fact is no fault here. */
    ConditionTrace of(List<Condition> source) {
        List<ConditionTrace> traces = new ArrayList<>();
        for (Condition condition : source) {
            traces.add(condition instanceof Match match ? pattern(match) : whole(condition));
            walk.hold(condition.drl(), condition.drl());
        }
        return traces.size() == 1 ? traces.get(0) : ConditionTrace.together(traces);
    }

    private ConditionTrace whole(Condition condition) {
        Truth truth = walk.ask(condition.drl());
        return ConditionTrace.of(condition, truth, truth.words(), 0, List.of());
    }

    private ConditionTrace pattern(Match match) {
        if (walk.isStopped()) {
            return ConditionTrace.of(match, Truth.NOT_REACHED, Truth.NOT_REACHED.words(), 0, List.of());
        }
        int all = walk.rows(match.with(List.of())).size();
        List<ConditionTrace> parts = new ArrayList<>();
        List<String> asked = new ArrayList<>();
        for (Constraint constraint : match.constraints()) {
            int before = rows(match, asked).size();
            asked.add(constraint.drl());
            parts.add(constraint(match, constraint, asked, before));
        }
        int left = rows(match, asked).size();
        String said = "%,d of %,d %s facts".formatted(left, all, match.type());
        return ConditionTrace.of(match, truth(left), said, left, parts);
    }

    private ConditionTrace constraint(Match match, Constraint constraint, List<String> asked, int before) {
        List<Map<String, Object>> rows = rows(match, asked);
        String values = values(match, constraint, rows);
        String said = "%,d of %,d".formatted(rows.size(), before) + (values.isEmpty() ? "" : ": " + values);
        return ConditionTrace.of(constraint, truth(rows.size()), said, rows.size());
    }

    private List<Map<String, Object>> rows(Match match, List<String> constraints) {
        return walk.rows(match.with(constraints));
    }

    private static Truth truth(int count) {
        return count > 0 ? Truth.TRUE : Truth.FALSE;
    }

    /** What the left side comes to: numbers from the least to the most, words where they are few. */
    private static String values(Match match, Constraint constraint, List<Map<String, Object>> rows) {
        List<Object> values = rows.stream()
                .map(row -> new Candidate(match.variable() == null ? null : row.get(match.variable()), row))
                .map(candidate -> candidate.value(constraint.left()))
                .map(Value::value)
                .filter(Objects::nonNull)
                .toList();
        if (values.isEmpty()) {
            return "";
        }
        return constraint.left() + " is "
                + (values.stream().allMatch(Number.class::isInstance)
                        ? range(values)
                        : Figures.compared(new LinkedHashSet<>(values), null));
    }

    private static String range(Collection<Object> values) {
        DoubleSummaryStatistics range =
                values.stream().mapToDouble(v -> ((Number) v).doubleValue()).summaryStatistics();
        String from = Figures.compared(range.getMin(), null);
        String to = Figures.compared(range.getMax(), null);
        return from.equals(to) ? from : from + " to " + to;
    }
}
