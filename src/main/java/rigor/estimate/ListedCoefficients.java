package rigor.estimate;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import rigor.facts.Coefficient;
import rigor.facts.Facts;
import rigor.facts.keys.CoefficientKey;

/** As the table lists them, each key looked up once: the formulas ask for them again and again. */
final class ListedCoefficients implements Coefficients {
    private final double[] values = new double[CoefficientKey.values().length];
    private final Map<CoefficientKey.Family, Map<String, Double>> families = new EnumMap<>(CoefficientKey.Family.class);

    ListedCoefficients(Facts facts) {
        for (CoefficientKey key : CoefficientKey.values()) {
            values[key.ordinal()] = facts.find(Coefficient.class, key.key())
                    .map(Coefficient::value)
                    .orElse(Double.NaN);
        }
        for (CoefficientKey.Family family : CoefficientKey.Family.values()) {
            Map<String, Double> words = new HashMap<>();
            facts.all(Coefficient.class).stream()
                    .filter(c -> c.key().startsWith(family.stem()))
                    .forEach(c -> words.put(c.key().substring(family.stem().length()), c.value()));
            families.put(family, words);
        }
    }

    @Override
    public double value(CoefficientKey key) {
        double value = values[key.ordinal()];
        if (Double.isNaN(value)) {
            throw new NoSuchElementException("no " + key.key() + " in coefficients.csv");
        }
        return value;
    }

    @Override
    public @Nullable Double find(CoefficientKey.Family family, String word) {
        return families.getOrDefault(family, Map.of()).get(word);
    }
}
