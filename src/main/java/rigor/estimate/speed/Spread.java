package rigor.estimate.speed;

import rigor.estimate.Coefficients;

/** The half-width of the 90 % band of a speed's natural logarithm. */
public final class Spread {
    private Spread() {}

    public static double of(Workload w, ResidualModel.Posterior posterior, Coefficients c) {
        double unmeasured = w.device().isUnmeasured(c) ? c.value("sd.nodata") : 0;
        double guessed = w.isMoe() && w.shape().isGuessed() ? c.value("sd.shape") : 0;
        double deviation = Math.sqrt(posterior.variance() + unmeasured * unmeasured + guessed * guessed);
        return c.value("band.z") * c.value("band." + kind(w)) * deviation;
    }

    private static String kind(Workload w) {
        return w.streams() > 1 ? "streams" : w.isMoe() ? "moe" : "dense";
    }
}
