package rigor.estimate.speed;

import static rigor.facts.keys.CoefficientKey.BAND_Z;
import static rigor.facts.keys.CoefficientKey.SD_NODATA;
import static rigor.facts.keys.CoefficientKey.SD_SHAPE;

import rigor.estimate.Coefficients;

/**
 * How far a prefill speed may be off, as variances of its natural logarithm.
 *
 * @param own what only the source itself could tell: another build, other settings
 * @param others what rows of more setups would tell
 */
public record PrefillSpread(double own, double others) {

    public static PrefillSpread of(Traits t, ResidualModel.Posterior posterior, Kernel kernel) {
        double own = Math.min(kernel.own(t), posterior.variance());
        return new PrefillSpread(own, posterior.variance() - own);
    }

    /** Half-width of the 90 % band of the natural logarithm. */
    public double halfWidth(Workload w, Coefficients c) {
        double factor = c.value(PrefillGroup.of(w).widening());
        double unmeasured = w.device().isUnmeasured(c) ? c.value(SD_NODATA) : 0;
        double guessed = w.isMoe() && w.shape().isGuessed() ? c.value(SD_SHAPE) : 0;
        double variance = own + factor * factor * others + unmeasured * unmeasured + guessed * guessed;
        return c.value(BAND_Z) * Math.sqrt(variance);
    }

    /** The factor by which a band would just hold an error of that size. */
    public double neededFor(double error, double z) {
        double excess = error * error / (z * z) - own;
        return excess > 0 ? Math.sqrt(excess / others) : 0;
    }
}
