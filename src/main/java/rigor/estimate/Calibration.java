package rigor.estimate;

import java.util.List;

/** Fits the coefficients of the formulas to the measurements. */
public final class Calibration {
    private Calibration() {}

    /** Measured less computed, in natural logarithms. */
    static double[] residuals(List<Observation> rows, Coefficients c) {
        return rows.stream()
                .mapToDouble(o -> o.logSpeed() - RoundTime.of(o.workload(), c).logSpeed())
                .toArray();
    }
}
