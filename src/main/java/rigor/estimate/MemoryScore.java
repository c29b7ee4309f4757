package rigor.estimate;

import java.util.List;
import rigor.facts.MemoryMeasurement;

/**
 * How far memory estimates are from the rows they were fitted on.
 *
 * @param median relative error that half of the rows stay below; {@code p90} that 90 % do
 * @param covered share of rows within the band
 */
public record MemoryScore(int rows, double median, double p90, double covered) {

    static MemoryScore of(List<MemoryMeasurement> rows, MemoryEstimator estimator) {
        double[] errors = rows.stream().mapToDouble(m -> error(m, estimator)).toArray();
        long covered = rows.stream().filter(m -> covers(m, estimator)).count();
        Quantiles q = Quantiles.of(errors);
        return new MemoryScore(rows.size(), q.at(0.5), q.at(0.9), (double) covered / rows.size());
    }

    private static double error(MemoryMeasurement m, MemoryEstimator estimator) {
        Double value = estimator.memory(MemoryQuery.of(m)).value();
        return value == null ? Double.POSITIVE_INFINITY : Math.abs(value / m.measuredGib() - 1);
    }

    private static boolean covers(MemoryMeasurement m, MemoryEstimator estimator) {
        MemoryEstimate e = estimator.memory(MemoryQuery.of(m));
        return e.low() != null && e.high() != null && e.low() <= m.measuredGib() && m.measuredGib() <= e.high();
    }
}
