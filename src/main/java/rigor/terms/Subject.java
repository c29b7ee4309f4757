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

    /** The measure of that name, as a requirement's {@code measure} column gives it. */
    default Optional<Measure> measure(String name) {
        return Anatomy.of(getClass()).measure(this, name);
    }

    /** How far the subject goes from a requirement's limit (0) to its target (1), for certain. */
    default double attainment(Requirement requirement) {
        return measure(requirement.measure())
                .map(m -> m.attainment(requirement))
                .orElse(0.0);
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
        return Anatomy.of(type).reader(name);
    }

    /** The names of the measures that subjects of a type have. */
    static List<String> measuresOf(Class<? extends Subject> type) {
        return Anatomy.of(type).measures();
    }
}
