package rigor.terms;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import rigor.facts.Requirement;

/** A build or offer to be judged. Its measures are its record's components of type {@link Measure}. */
public sealed interface Subject permits Build, PricedOffer {
    String id();

    String name();

    /** At the door, in {@link #currency()}. */
    Band landedPrice();

    /** The currency of the case. */
    String currency();

    /** The measure of that name; empty if there is none, or one for each role. */
    default Optional<Measure> measure(String name) {
        return Anatomy.of(getClass()).measure(this, name);
    }

    /** The measure that a requirement limits, of the role that it is asked of. */
    default Optional<Measure> measure(Requirement requirement) {
        return measure(getClass(), requirement).map(reader -> reader.apply(this));
    }

    /** How far the subject goes from a requirement's limit (0) to its target (1), for certain. */
    default double attainment(Requirement requirement) {
        return measure(requirement).map(m -> m.attainment(requirement)).orElse(0.0);
    }

    /** The same subject with every measure in its {@linkplain Measure#sceptical() sceptical} reading. */
    default Subject sceptical() {
        return Anatomy.of(getClass()).sceptical(this);
    }

    /** Whether the sceptical reading may differ: some measure is not {@linkplain Measure#isExact() exact}. */
    default boolean isOpen() {
        return Anatomy.of(getClass()).isOpen(this);
    }

    /** A reader of one measure for many subjects; empty if subjects of that type have none of that name. */
    static Optional<Function<Subject, Measure>> measure(Class<? extends Subject> type, String name) {
        return measure(type, name, "");
    }

    /** The same of a measure that each role has. */
    static Optional<Function<Subject, Measure>> measure(Class<? extends Subject> type, String name, String role) {
        return Anatomy.of(type).reader(name, role);
    }

    /** A reader of the measure that a requirement limits, for many subjects. */
    static Optional<Function<Subject, Measure>> measure(Class<? extends Subject> type, Requirement requirement) {
        return measure(type, requirement.measure(), requirement.role());
    }

    /** The names of the measures that subjects of a type have. */
    static List<String> measuresOf(Class<? extends Subject> type) {
        return Anatomy.of(type).measures();
    }
}
