package rigor.calibrate;

import static rigor.facts.keys.CoefficientKey.MEM_FIT_ERROR;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import rigor.estimate.Coefficients;
import rigor.estimate.memory.MemoryEstimator;
import rigor.estimate.memory.MemoryQuery;
import rigor.facts.Facts;
import rigor.facts.MemoryMeasurement;
import rigor.facts.keys.CoefficientKey;

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
    private final List<Unknown> unknowns;
    private final Map<CoefficientKey, Double> values;

    private MemoryFit(Facts facts, List<MemoryMeasurement> rows, Coefficients given) {
        this.facts = facts;
        this.rows = rows;
        this.given = given;
        this.unknowns = Unknown.of(facts, "memory");
        this.values = new LinkedHashMap<>();
        unknowns.forEach(u -> values.put(u.key(), u.prior()));
    }

    /** The rows of {@code coefficients.csv} of scope {@code memory} that have a prior, fitted to these measurements. */
    static Map<CoefficientKey, Double> of(Facts facts, List<MemoryMeasurement> rows, Coefficients given) {
        MemoryFit fit = new MemoryFit(facts, rows, given);
        double step = FIRST_STEP;
        for (int round = 0; round < ROUNDS; round++) {
            for (Unknown unknown : fit.unknowns) {
                fit.improve(unknown.key(), step);
            }
            step *= SHRINK;
        }
        return fit.values;
    }

    private void improve(CoefficientKey key, double step) {
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
        return errors / given.value(MEM_FIT_ERROR)
                + unknowns.stream().mapToDouble(this::surprise).sum();
    }

    private double surprise(Unknown u) {
        double deviations = StrictMath.log(values.getOrDefault(u.key(), u.prior()) / u.prior()) / u.priorSpread();
        return deviations * deviations / 2;
    }

    private static double error(MemoryEstimator estimator, MemoryMeasurement m) {
        Double value = estimator.memory(MemoryQuery.of(m)).value();
        return value == null ? 0 : Math.abs(value / m.measuredGib() - 1);
    }
}
