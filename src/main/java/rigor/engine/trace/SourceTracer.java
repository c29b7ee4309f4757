package rigor.engine.trace;

import java.util.ArrayList;
import java.util.Collection;
import java.util.DoubleSummaryStatistics;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import rigor.engine.model.Condition;
import rigor.engine.model.Condition.FactPattern;
import rigor.engine.model.Constraint;
import rigor.engine.trace.Comparison.CandidateFact;
import rigor.engine.trace.Comparison.ExpressionValue;
import rigor.terms.Figures;

/** Counts the facts that an {@code accumulate} or a {@code collect} reads, condition by condition. */
final class SourceTracer {
    private final ConditionWalk walk;

    SourceTracer(ConditionWalk walk) {
        this.walk = walk;
    }

    /** The conditions inside as one trace; here it is no failure if no fact meets one. */
    ConditionTrace of(List<Condition> source) {
        List<ConditionTrace> traces = new ArrayList<>();
        for (Condition condition : source) {
            traces.add(condition instanceof FactPattern pattern ? trace(pattern) : whole(condition));
            walk.add(condition.drl(), condition.drl());
        }
        return traces.size() == 1 ? traces.get(0) : ConditionTrace.together(traces);
    }

    private ConditionTrace whole(Condition condition) {
        Truth truth = walk.truth(condition.drl());
        return ConditionTrace.of(condition, truth, truth.words(), 0, List.of());
    }

    private ConditionTrace trace(FactPattern pattern) {
        if (walk.isStopped()) {
            return ConditionTrace.of(pattern, Truth.NOT_REACHED, Truth.NOT_REACHED.words(), 0, List.of());
        }
        int all = walk.rows(pattern.with(List.of())).size();
        List<ConditionTrace> parts = new ArrayList<>();
        List<String> constraints = new ArrayList<>();
        for (Constraint constraint : pattern.constraints()) {
            int before = rows(pattern, constraints).size();
            constraints.add(constraint.drl());
            parts.add(constraint(pattern, constraint, constraints, before));
        }
        int left = rows(pattern, constraints).size();
        String text = String.format(Locale.ROOT, "%,d of %,d %s facts", left, all, pattern.type());
        return ConditionTrace.of(pattern, truth(left), text, left, parts);
    }

    private ConditionTrace constraint(FactPattern pattern, Constraint constraint, List<String> upTo, int before) {
        List<Map<String, Object>> rows = rows(pattern, upTo);
        String values = values(pattern, constraint, rows);
        String text =
                String.format(Locale.ROOT, "%,d of %,d", rows.size(), before) + (values.isEmpty() ? "" : ": " + values);
        return ConditionTrace.of(constraint, truth(rows.size()), text, rows.size());
    }

    private List<Map<String, Object>> rows(FactPattern pattern, List<String> constraints) {
        return walk.rows(pattern.with(constraints));
    }

    private static Truth truth(int count) {
        return count > 0 ? Truth.TRUE : Truth.FALSE;
    }

    /** The values of the left side: numbers from the smallest to the largest, words where they are few. */
    private static String values(FactPattern pattern, Constraint constraint, List<Map<String, Object>> rows) {
        List<Object> values = rows.stream()
                .map(row -> new CandidateFact(pattern.variable() == null ? null : row.get(pattern.variable()), row))
                .map(candidate -> candidate.value(constraint.left()))
                .map(ExpressionValue::value)
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
