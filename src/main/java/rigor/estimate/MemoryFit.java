package rigor.estimate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import rigor.facts.Coefficient;
import rigor.facts.Facts;
import rigor.facts.MemoryMeasurement;

/**
 * Fits the buffers of the engines: the mean relative error, with what is far off capped, is brought down coordinate by
 * coordinate with shrinking steps (compass search). Deterministic.
 */
final class MemoryFit {
    private static final List<Double> TRIALS = List.of(-1.0, -0.3, -0.1, 0.1, 0.3, 1.0);
    private static final int ROUNDS = 8;
    private static final double FIRST_STEP = 0.5;
    private static final double SHRINK = 0.7;
    private static final double CAP = 0.3;
    private static final double LEAST = 0.2;

    private final Facts facts;
    private final Coefficients given;
    private final Map<String, Double> values;

    private MemoryFit(Facts facts, Coefficients given) {
        this.facts = facts;
        this.given = given;
        this.values = facts.all(Coefficient.class).stream()
                .filter(c -> c.scope().equals("memory") && c.prior() != null)
                .collect(Collectors.toMap(
                        Coefficient::key, c -> Objects.requireNonNull(c.prior()), (a, b) -> a, LinkedHashMap::new));
    }

    /** The rows of {@code coefficients.csv} of scope {@code memory} that have a prior, fitted. */
    static Map<String, Double> of(Facts facts, Coefficients given) {
        MemoryFit fit = new MemoryFit(facts, given);
        double step = FIRST_STEP;
        for (int round = 0; round < ROUNDS; round++) {
            for (String key : fit.values.keySet()) {
                fit.improve(key, step);
            }
            step *= SHRINK;
        }
        return fit.values;
    }

    private void improve(String key, double step) {
        double from = Objects.requireNonNull(values.get(key));
        double best = from;
        double least = loss();
        for (double trial : TRIALS) {
            double candidate = Math.max(0, from + trial * step * Math.max(Math.abs(from), LEAST));
            values.put(key, candidate);
            double loss = loss();
            best = loss < least ? candidate : best;
            least = Math.min(least, loss);
        }
        values.put(key, best);
    }

    private double loss() {
        MemoryEstimator estimator = new MemoryEstimator(facts, given.with(values));
        return facts.all(MemoryMeasurement.class).stream()
                .mapToDouble(m -> Math.min(CAP, error(estimator, m)))
                .average()
                .orElse(0);
    }

    private static double error(MemoryEstimator estimator, MemoryMeasurement m) {
        Double value = estimator.memory(MemoryQuery.of(m)).value();
        return value == null ? 0 : Math.abs(value / m.measuredGib() - 1);
    }
}
