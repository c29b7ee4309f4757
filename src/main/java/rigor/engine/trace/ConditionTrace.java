package rigor.engine.trace;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import rigor.engine.model.Condition;
import rigor.engine.model.Constraint;
import rigor.engine.model.Place;
import rigor.facts.column.Range;

/**
 * One condition of a rule, and its result with the facts in force.
 *
 * @param text as the author wrote it, on one line
 * @param left the value on its left side, in words; null if it has no sides or there was nothing to compare
 * @param right likewise
 * @param distance between the two sides, at least 0, in {@code unit}; null if they are not numbers
 * @param unit null if none is known
 * @param said the values, the outcome and the distance: {@code 48 > 50 is false: 2 dB(A) below}
 * @param candidates how many facts, or combinations of facts, it was evaluated on; the nearest is the one shown
 * @param file below the rules folder; {@code line} and {@code column} are counted from 1
 * @param parts the constraints of a pattern, the branches of an {@code or}, the conditions inside a {@code not} or an
 *     {@code accumulate}, or those of a {@code forall} that a fact does not meet
 */
public record ConditionTrace(
        String text,
        Truth truth,
        @Nullable String left,
        @Nullable String right,
        @Range @Nullable Double distance,
        @Nullable String unit,
        String said,
        int candidates,
        String file,
        @Range(min = 1) int line,
        @Range(min = 1) int column,
        List<ConditionTrace> parts) {

    /** The place as editors understand it: {@code builds/noise.drl:9:18}. */
    public String place() {
        return file + ":" + line + ":" + column;
    }

    static ConditionTrace of(
            Condition condition, Truth truth, String said, int candidates, List<ConditionTrace> parts) {
        String text = Constraint.display(condition.text());
        return new ConditionTrace(text, truth, said, candidates, condition.place(), parts);
    }

    /** Conditions that must hold together. */
    static ConditionTrace together(List<ConditionTrace> traces) {
        Truth truth = Truth.worst(traces.stream().map(ConditionTrace::truth));
        String text =
                String.join(" and ", traces.stream().map(ConditionTrace::text).toList());
        ConditionTrace first = traces.get(0);
        Place place = new Place(first.file, first.line, first.column);
        return new ConditionTrace(text, truth, truth.words(), 0, place, traces);
    }

    /** A constraint without values to show. */
    static ConditionTrace of(Constraint constraint, Truth truth, int candidates, List<ConditionTrace> parts) {
        String text = Constraint.display(constraint.text());
        return new ConditionTrace(text, truth, truth.words(), candidates, constraint.place(), parts);
    }

    /** A constraint, and the values of the candidate that is nearest to meeting it. */
    static ConditionTrace of(Constraint constraint, Truth truth, int candidates, Comparison nearest) {
        return new ConditionTrace(
                Constraint.display(constraint.text()),
                truth,
                nearest.leftWords(),
                nearest.rightWords(),
                nearest.distance(),
                nearest.unit(),
                nearest.text(truth) + among(candidates, truth),
                candidates,
                constraint.place().file(),
                constraint.place().line(),
                constraint.place().column(),
                List.of());
    }

    private static String among(int candidates, Truth truth) {
        String which = truth == Truth.TRUE ? "one" : "the nearest";
        return candidates > 1 ? String.format(Locale.ROOT, " (%s of %,d)", which, candidates) : "";
    }

    /** A constraint with another text than its two sides. */
    static ConditionTrace of(Constraint constraint, Truth truth, String said, int candidates) {
        String text = Constraint.display(constraint.text());
        return new ConditionTrace(text, truth, said, candidates, constraint.place(), List.of());
    }

    private ConditionTrace(
            String text, Truth truth, String said, int candidates, Place place, List<ConditionTrace> parts) {
        this(text, truth, null, null, null, null, said, candidates, place.file(), place.line(), place.column(), parts);
    }
}
