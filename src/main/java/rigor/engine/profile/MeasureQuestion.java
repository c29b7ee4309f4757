package rigor.engine.profile;

import java.util.function.Function;
import java.util.function.Predicate;
import rigor.terms.Measure;
import rigor.terms.Subject;

/**
 * A {@link SimpleCondition} of one rule with the figures of its requirement: a yes-or-no question about one measure.
 *
 * @param measure reads the measure of a subject
 * @param doubts whether the answer of the sceptical reading counts
 */
public record MeasureQuestion(Function<Subject, Measure> measure, Predicate<Measure> predicate, boolean doubts) {}
