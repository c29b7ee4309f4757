package rigor.engine.profile;

import java.util.function.Function;
import java.util.function.Predicate;
import rigor.terms.Measure;
import rigor.terms.Subject;

/**
 * A {@link SimpleCondition} of one rule, with the figures of its requirement.
 *
 * @param measure the measure of a subject that is asked
 * @param doubts whether the answer of the sceptical reading counts
 */
public record MeasureQuestion(Function<Subject, Measure> measure, Predicate<Measure> asks, boolean doubts) {}
