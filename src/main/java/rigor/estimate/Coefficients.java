package rigor.estimate;

import java.util.Map;
import java.util.NoSuchElementException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rigor.facts.Coefficient;
import rigor.facts.Facts;

/** The figures of {@code coefficients.csv} by key. */
public interface Coefficients {

    @Nullable
    Double find(String key);

    static Coefficients of(Facts facts) {
        return of(
                facts.all(Coefficient.class).stream().collect(Collectors.toMap(Coefficient::key, Coefficient::value)));
    }

    static Coefficients of(Map<String, Double> values) {
        return values::get;
    }

    /** @throws NoSuchElementException if the table has no such row */
    default double value(String key) {
        Double value = find(key);
        if (value == null) {
            throw new NoSuchElementException("no " + key + " in coefficients.csv");
        }
        return value;
    }

    default double value(String key, double otherwise) {
        Double value = find(key);
        return value == null ? otherwise : value;
    }

    /** These, with some values replaced or added. */
    default Coefficients with(Map<String, Double> others) {
        return key -> others.containsKey(key) ? others.get(key) : find(key);
    }

    default boolean has(String key) {
        return find(key) != null;
    }
}
