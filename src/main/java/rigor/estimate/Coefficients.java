package rigor.estimate;

import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rigor.facts.Coefficient;
import rigor.facts.Facts;
import rigor.facts.keys.CoefficientKey;

/** The figures of {@code coefficients.csv} by key. */
public interface Coefficients {

    /** @throws NoSuchElementException if the table has no such row, which reading it refuses */
    double value(CoefficientKey key);

    /** That of a standard deviation as a variance. */
    default double squared(CoefficientKey key) {
        double value = value(key);
        return value * value;
    }

    /** The figure of one row of a family; null if there is none. */
    @Nullable
    Double find(CoefficientKey.Family family, String word);

    /** Those of these facts, looked up at the first call. */
    static Coefficients of(Facts facts) {
        return facts.derived(ListedCoefficients.class, Set.of(Coefficient.class), ListedCoefficients::new);
    }

    default double value(CoefficientKey.Family family, String word, double otherwise) {
        Double value = find(family, word);
        return value == null ? otherwise : value;
    }

    default boolean has(CoefficientKey.Family family, String word) {
        return find(family, word) != null;
    }

    /** These, with some values replaced. */
    default Coefficients with(Map<CoefficientKey, Double> others) {
        Coefficients given = this;
        return new Coefficients() {
            @Override
            public double value(CoefficientKey key) {
                Double other = others.get(key);
                return other == null ? given.value(key) : other;
            }

            @Override
            public @Nullable Double find(CoefficientKey.Family family, String word) {
                return given.find(family, word);
            }
        };
    }
}
