package rigor.engine.trace;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import rigor.engine.model.Condition;
import rigor.engine.model.Condition.Either;
import rigor.engine.model.Condition.Every;
import rigor.engine.model.Condition.FactPattern;
import rigor.engine.model.Condition.Quantified;
import rigor.facts.Requirement;
import rigor.terms.Figures;

/**
 * Goes through conditions in the author's order and queries the engine, condition by condition, for facts that meet all of
 * them so far: first in the certain reading, and where that fails, in the sceptical one.
 */
final class Tracer {
    private final ConditionWalk walk;

    Tracer(ConditionQueries certain, ConditionQueries possible, List<Requirement> requirements) {
        this(new ConditionWalk(certain, possible, requirements));
    }

    private Tracer(ConditionWalk walk) {
        this.walk = walk;
    }

    List<ConditionTrace> of(List<Condition> conditions) {
        return conditions.stream().map(this::of).toList();
    }

    private ConditionTrace of(Condition condition) {
        if (condition instanceof FactPattern match) {
            return new PatternTracer(walk, match).trace();
        }
        Truth truth = walk.truth(condition.drl());
        ConditionTrace trace = condition instanceof Every every
                ? every(every, truth)
                : ConditionTrace.of(condition, truth, truth.words(), 0, parts(condition));
        if (truth == Truth.TRUE) {
            walk.add(condition.drl(), condition.drl());
        } else {
            walk.addPossible(condition.drl());
        }
        walk.stopIf(truth);
        return trace;
    }

    private List<ConditionTrace> parts(Condition condition) {
        if (condition instanceof Quantified quantified) {
            return branch().of(quantified.inside());
        }
        return condition instanceof Either either
                ? either.branches().stream().map(b -> branch().together(b)).toList()
                : List.of();
    }

    private Tracer branch() {
        return new Tracer(walk.branch());
    }

    /** A branch of an {@code or}: the condition itself if it is only one. */
    private ConditionTrace together(List<Condition> conditions) {
        List<ConditionTrace> traces = of(conditions);
        return traces.size() == 1 ? traces.get(0) : ConditionTrace.together(traces);
    }

    /** A {@code forall}; if it is false, with the first fact that breaks it and the trace of that fact. */
    private ConditionTrace every(Every every, Truth truth) {
        List<Map<String, Object>> breaking = truth == Truth.NOT_REACHED ? List.of() : walk.rows(every.broken());
        if (truth != Truth.TRUE && breaking.isEmpty()) {
            return ConditionTrace.of(every, truth, truth.words(), 0, List.of());
        }
        int all = walk.rows(every.first().drl()).size();
        if (truth == Truth.TRUE) {
            String text = String.format(
                    Locale.ROOT,
                    "holds for all %,d %s facts",
                    all,
                    every.first().type());
            return ConditionTrace.of(every, truth, text, all, List.of());
        }
        ConditionWalk aside = walk.branch();
        aside.add(every.broken(), truth == Truth.UNKNOWN ? every.first().drl() : every.broken());
        String text = broken(breaking.size(), all, every.first().type())
                + Figures.compared(breaking.get(0).get(every.first().variable()), null);
        return ConditionTrace.of(every, truth, text, all, new Tracer(aside).of(every.rest()));
    }

    private static String broken(int breaking, int all, String type) {
        return String.format(
                Locale.ROOT,
                "%,d of %,d %s facts %s",
                breaking,
                all,
                type,
                breaking == 1 ? "breaks it: " : "break it, such as ");
    }
}
