package rigor.engine.profile;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import rigor.facts.Requirement;
import rigor.terms.Band;
import rigor.terms.Choice;
import rigor.terms.Goal;
import rigor.terms.Measure;
import rigor.terms.Subject;

/**
 * A condition on one measure of a subject, true or false: the subject's only input to it.
 *
 * @param measure reads the measure for a requirement; empty if there is none, so that the answer is the same for all
 * @param predicate whether the measure meets the condition, for a requirement
 */
public record SimpleCondition(
        Function<@Nullable Requirement, Optional<Function<Subject, Measure>>> measure,
        Function<@Nullable Requirement, Predicate<Measure>> predicate) {

    static SimpleCondition threshold(Property of, boolean low, String relation, Quantity bound) {
        return at(of, r -> {
            double number = bound.value().applyAsDouble(r);
            return measure -> {
                Band band = (Band) measure;
                return compare(low ? band.low() : band.high(), relation, number);
            };
        });
    }

    static SimpleCondition words(Property of, boolean outside, Function<@Nullable Requirement, Set<String>> words) {
        return at(of, r -> {
            Set<String> some = words.apply(r);
            String joined = String.join("|", some);
            return measure -> {
                Choice choice = (Choice) measure;
                return outside ? choice.outside(some) : choice.isOneOf(joined);
            };
        });
    }

    static SimpleCondition known(Property of, boolean exact) {
        return at(of, r -> exact ? Measure::isExact : Measure::isKnown);
    }

    /** On the measure that the requirement limits. */
    static SimpleCondition attainment(Class<? extends Subject> type, String relation, Quantity bound) {
        return new SimpleCondition(r -> Optional.ofNullable(r).flatMap(limit -> Subject.measure(type, limit)), r -> {
            Goal goal = Goal.of(Objects.requireNonNull(r));
            double number = bound.value().applyAsDouble(r);
            return measure -> compare(measure.attainment(goal), relation, number);
        });
    }

    private static SimpleCondition at(Property of, Function<@Nullable Requirement, Predicate<Measure>> predicate) {
        return new SimpleCondition(of.reader(), predicate);
    }

    /** @param doubts whether the answer of the sceptical reading counts */
    public Optional<MeasureQuestion> question(@Nullable Requirement r, boolean doubts) {
        return measure.apply(r).map(reader -> new MeasureQuestion(reader, predicate.apply(r), doubts));
    }

    static boolean compare(double value, String relation, double bound) {
        return switch (relation) {
            case "<" -> value < bound;
            case "<=" -> value <= bound;
            case ">" -> value > bound;
            case ">=" -> value >= bound;
            case "==" -> value == bound;
            default -> value != bound;
        };
    }
}
