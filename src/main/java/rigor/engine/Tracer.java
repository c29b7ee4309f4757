package rigor.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rigor.engine.Comparison.Candidate;
import rigor.facts.Requirement;
import rigor.terms.Figures;

/**
 * Walks conditions in the author's order and asks the engine, condition by condition, whether it still finds facts that
 * meet all of them: on what is certain first, and where that fails, in the sceptical reading. Past a condition that is
 * unknown it goes on as if that one were true.
 */
final class Tracer {
    private final Questions certain;
    private final Questions possible;
    private final List<Requirement> requirements;
    private final List<String> held;
    private final List<String> supposed;
    private boolean stopped;

    Tracer(Questions certain, Questions possible, List<Requirement> requirements) {
        this(certain, possible, requirements, List.of(), List.of(), false);
    }

    private Tracer(
            Questions certain,
            Questions possible,
            List<Requirement> requirements,
            List<String> held,
            List<String> supposed,
            boolean stopped) {
        this.certain = certain;
        this.possible = possible;
        this.requirements = requirements;
        this.held = new ArrayList<>(held);
        this.supposed = new ArrayList<>(supposed);
        this.stopped = stopped;
    }

    List<ConditionTrace> of(List<Condition> conditions) {
        return conditions.stream().map(this::of).toList();
    }

    private ConditionTrace of(Condition condition) {
        if (condition instanceof Condition.Match match) {
            return match(match);
        }
        Truth truth = ask(condition.drl(), condition.drl());
        List<ConditionTrace> parts = parts(condition, truth);
        pass(truth, condition.drl(), condition.drl());
        return trace(condition, truth, said(truth), 0, parts);
    }

    private List<ConditionTrace> parts(Condition condition, Truth truth) {
        if (condition instanceof Condition.Quantified quantified) {
            return branch().of(quantified.inside());
        }
        return condition instanceof Condition.Either either
                ? either.branches().stream().map(b -> branch().together(b)).toList()
                : List.of();
    }

    /** A branch of an {@code or}: by itself where it is one condition. */
    private ConditionTrace together(List<Condition> conditions) {
        List<ConditionTrace> traces = of(conditions);
        if (traces.size() == 1) {
            return traces.get(0);
        }
        Truth truth = worst(traces.stream().map(ConditionTrace::truth));
        String text =
                String.join(" and ", traces.stream().map(ConditionTrace::text).toList());
        Place place = conditions.get(0).place();
        return trace(text, place, truth, said(truth), 0, traces);
    }

    private Tracer branch() {
        return new Tracer(certain, possible, requirements, held, supposed, stopped);
    }

    private ConditionTrace match(Condition.Match match) {
        Truth there = ask(match.with(List.of()), match.with(List.of()));
        stopped |= there == Truth.FALSE;
        Asked asked = new Asked(match);
        List<ConditionTrace> parts =
                match.constraints().stream().map(asked::trace).toList();
        Truth truth = parts.isEmpty() || there == Truth.FALSE
                ? there
                : worst(Stream.concat(Stream.of(there), parts.stream().map(ConditionTrace::truth)));
        String sure = match.with(asked.sure);
        String said = said(match, truth, there, asked.sure);
        int candidates =
                there == Truth.NOT_REACHED ? 0 : certain.rows(all(held, sure)).size();
        held.add(sure);
        supposed.add(match.with(asked.open));
        return trace(match, truth, said, candidates, parts);
    }

    /** The constraints of one pattern, of which those that hold narrow the candidates of the next. */
    private final class Asked {
        private final Condition.Match match;
        private final List<String> sure = new ArrayList<>();
        private final List<String> open = new ArrayList<>();

        Asked(Condition.Match match) {
            this.match = match;
        }

        ConditionTrace trace(Constraint constraint) {
            Truth truth = truth(constraint);
            List<Comparison> all = stopped && truth == Truth.NOT_REACHED ? List.of() : comparisons(constraint, truth);
            Truth told = truth == Truth.FALSE && isMissing(constraint, all) ? Truth.UNKNOWN : truth;
            ConditionTrace trace = trace(constraint, told, all);
            if (truth == Truth.TRUE) {
                sure.add(constraint.text());
            } else if (constraint.binding() != null) {
                sure.add(constraint.binding());
            }
            open.add(constraint.text());
            stopped |= truth == Truth.FALSE;
            return trace;
        }

        private Truth truth(Constraint constraint) {
            return ask(match.with(with(sure, constraint.text())), match.with(with(open, constraint.text())));
        }

        private ConditionTrace trace(Constraint constraint, Truth truth, List<Comparison> all) {
            List<ConditionTrace> parts =
                    constraint.parts().stream().map(this::part).toList();
            Comparison nearest = all.stream().min(Comparison.NEAREST).orElse(null);
            boolean told = nearest != null && parts.isEmpty() && nearest.shown();
            return new ConditionTrace(
                    ConstraintReader.display(constraint.text()),
                    truth,
                    told ? Objects.requireNonNull(nearest).leftWords() : null,
                    told ? Objects.requireNonNull(nearest).rightWords() : null,
                    told ? Objects.requireNonNull(nearest).distance() : null,
                    told ? Objects.requireNonNull(nearest).unit() : null,
                    told ? Objects.requireNonNull(nearest).said(truth) : said(truth),
                    all.size(),
                    constraint.place().file(),
                    constraint.place().line(),
                    constraint.place().column(),
                    parts);
        }

        /** One side of a {@code ||}, asked as if it stood alone. */
        private ConditionTrace part(Constraint part) {
            Truth truth = truth(part);
            return trace(part, truth, truth == Truth.NOT_REACHED ? List.of() : comparisons(part, truth));
        }

        private List<Comparison> comparisons(Constraint constraint, Truth truth) {
            boolean holds = truth == Truth.TRUE;
            List<String> narrowed = holds ? with(sure, constraint.text()) : sure;
            List<String> other = truth == Truth.UNKNOWN ? with(open, constraint.text()) : open;
            Candidate twin = holds
                    ? null
                    : candidates(possible, supposed, other).findFirst().orElse(null);
            return candidates(certain, held, narrowed)
                    .map(candidate -> Comparison.of(constraint, candidate, twin, requirements))
                    .toList();
        }

        private Stream<Candidate> candidates(Questions world, List<String> before, List<String> constraints) {
            return world.rows(all(before, match.with(constraints))).stream().map(row -> new Candidate(fact(row), row));
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
    }

    private Truth ask(String own, String ownSupposed) {
        if (stopped) {
            return Truth.NOT_REACHED;
        }
        boolean narrowed = !supposed.equals(held) || !own.equals(ownSupposed);
        boolean sure = !certain.rows(all(held, own)).isEmpty();
        if (sure && !narrowed) {
            return Truth.TRUE;
        }
        boolean open = !possible.rows(all(supposed, ownSupposed)).isEmpty();
        return !open ? Truth.FALSE : sure ? Truth.TRUE : Truth.UNKNOWN;
    }

    private void pass(Truth truth, String own, String ownSupposed) {
        if (truth == Truth.TRUE) {
            held.add(own);
        }
        supposed.add(ownSupposed);
        stopped |= truth == Truth.FALSE;
    }

    private String said(Condition.Match match, Truth truth, Truth there, List<String> sure) {
        if (there == Truth.FALSE) {
            return "there is no " + match.type();
        }
        List<Map<String, Object>> rows = truth == Truth.TRUE ? certain.rows(all(held, match.with(sure))) : List.of();
        String variable = match.variable();
        return rows.isEmpty() || variable == null || !rows.get(0).containsKey(variable)
                ? said(truth)
                : Figures.compared(rows.get(0).get(variable), null);
    }

    private static String said(Truth truth) {
        return switch (truth) {
            case TRUE -> "true";
            case FALSE -> "false";
            case UNKNOWN -> "unknown";
            case NOT_REACHED -> "not reached";
        };
    }

    private static Truth worst(Stream<Truth> truths) {
        List<Truth> all = truths.toList();
        return Stream.of(Truth.FALSE, Truth.UNKNOWN, Truth.NOT_REACHED)
                .filter(all::contains)
                .findFirst()
                .orElse(Truth.TRUE);
    }

    private static String all(List<String> before, String own) {
        return String.join("\n", with(before, own));
    }

    private static List<String> with(List<String> some, String one) {
        return Stream.concat(some.stream(), Stream.of(one)).toList();
    }

    private static ConditionTrace trace(
            Condition condition, Truth truth, String said, int candidates, List<ConditionTrace> parts) {
        String text = ConstraintReader.display(condition.text());
        return trace(text, condition.place(), truth, said, candidates, parts);
    }

    private static ConditionTrace trace(
            String text, Place place, Truth truth, String said, int candidates, List<ConditionTrace> parts) {
        return new ConditionTrace(
                text,
                truth,
                null,
                null,
                null,
                null,
                said,
                candidates,
                place.file(),
                place.line(),
                place.column(),
                parts);
    }
}
