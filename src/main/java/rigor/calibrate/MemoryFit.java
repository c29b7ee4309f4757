package rigor.calibrate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import rigor.estimate.Coefficients;
import rigor.estimate.memory.MemoryEstimator;
import rigor.estimate.memory.MemoryQuery;
import rigor.facts.Coefficient;
import rigor.facts.Facts;
import rigor.facts.MemoryMeasurement;

/**
 * Fits the buffers of the engines: relative errors, with what is far off capped, and distances from the priors are brought
 * down together, coordinate by coordinate with shrinking steps (compass search). Deterministic.
 */
final class MemoryFit {
    private static final List<Double> TRIALS = List.of(-1.0, -0.3, -0.1, 0.1, 0.3, 1.0);
    private static final int ROUNDS = 8;
    private static final double FIRST_STEP = 0.5;
    private static final double SHRINK = 0.7;
    private static final double CAP = 0.3;
    private static final double LEAST = 0.2;

    private final Facts facts;
    private final List<MemoryMeasurement> rows;
    private final Coefficients given;
    private final Map<String, Coefficient> unknowns;
    private final Map<String, Double> values;

    private MemoryFit(Facts facts, List<MemoryMeasurement> rows, Coefficients given) {
        this.facts = facts;
        this.rows = rows;
        this.given = given;
        this.unknowns = facts.all(Coefficient.class).stream()
                .filter(c -> c.scope().equals("memory") && c.prior() != null && c.priorSpread() != null)
                .collect(Collectors.toMap(Coefficient::key, c -> c, (a, b) -> a, LinkedHashMap::new));
        this.values = new LinkedHashMap<>();
        unknowns.values().forEach(c -> values.put(c.key(), prior(c)));
    }

    /** The rows of {@code coefficients.csv} of scope {@code memory} that have a prior, fitted to these measurements. */
    static Map<String, Double> of(Facts facts, List<MemoryMeasurement> rows, Coefficients given) {
        MemoryFit fit = new MemoryFit(facts, rows, given);
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

    /** The negative logarithm of the posterior, of errors spread as Laplace's distribution and capped. */
    private double loss() {
        MemoryEstimator estimator = new MemoryEstimator(facts, given.with(values));
        double errors = rows.stream()
                .mapToDouble(m -> Math.min(CAP, error(estimator, m)))
                .sum();
        return errors / given.value("mem.fit.error")
                + unknowns.values().stream().mapToDouble(this::surprise).sum();
    }

    private double surprise(Coefficient c) {
        double deviations = Math.log(values.getOrDefault(c.key(), prior(c)) / prior(c)) / spread(c);
        return deviations * deviations / 2;
    }

    private static double prior(Coefficient c) {
        return Objects.requireNonNull(c.prior());
    }

    private static double spread(Coefficient c) {
        return Objects.requireNonNull(c.priorSpread());
    }

    private static double error(MemoryEstimator estimator, MemoryMeasurement m) {
        Double value = estimator.memory(MemoryQuery.of(m)).value();
        return value == null ? 0 : Math.abs(value / m.measuredGib() - 1);
    }
}
