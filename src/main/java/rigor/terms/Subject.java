package rigor.terms;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import rigor.facts.Requirement;

/** What can be judged. Its measures are its record's components of type {@link Measure}. */
public sealed interface Subject permits Build, PricedOffer {
    String id();

    String name();

    /** The measure of that name, as a requirement's {@code measure} column gives it. */
    default Optional<Measure> measure(String name) {
        return Measures.of(this, name);
    }

    /** How far the subject goes from a requirement's limit (0) to its target (1), for certain. */
    default double attainment(Requirement requirement) {
        return measure(requirement.measure())
                .map(m -> m.attainment(requirement))
                .orElse(0.0);
    }

    /** The same subject with every measure {@linkplain Measure#sceptical() seen from its other end}. */
    default Subject sceptical() {
        Object[] values = Arrays.stream(getClass().getRecordComponents())
                .map(this::read)
                .map(v -> v instanceof Measure m ? m.sceptical() : v)
                .toArray();
        try {
            return (Subject) getClass().getDeclaredConstructors()[0].newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The names of the measures that subjects of a type have. */
    static List<String> measuresOf(Class<? extends Subject> type) {
        return Arrays.stream(type.getRecordComponents())
                .filter(c -> Measure.class.isAssignableFrom(c.getType()))
                .map(RecordComponent::getName)
                .toList();
    }

    private Object read(RecordComponent component) {
        try {
            return component.getAccessor().invoke(this);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }
}
