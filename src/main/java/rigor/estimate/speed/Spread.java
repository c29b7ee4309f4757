package rigor.estimate.speed;

import static rigor.facts.keys.CoefficientKey.BAND_DENSE;
import static rigor.facts.keys.CoefficientKey.BAND_MOE;
import static rigor.facts.keys.CoefficientKey.BAND_STREAMS;
import static rigor.facts.keys.CoefficientKey.BAND_Z;
import static rigor.facts.keys.CoefficientKey.SD_NODATA;
import static rigor.facts.keys.CoefficientKey.SD_SHAPE;
import static rigor.facts.keys.CoefficientKey.SD_STACK;

import rigor.estimate.Coefficients;
import rigor.facts.keys.CoefficientKey;

/** The half-width of the 90 % band of a speed's natural logarithm. */
public final class Spread {
    private Spread() {}

    public static double of(Workload w, ResidualModel.Posterior posterior, Coefficients c) {
        double unmeasured = w.device().isUnmeasured(c) ? c.value(SD_NODATA) : 0;
        double guessed = w.isMoe() && w.shape().isGuessed() ? c.value(SD_SHAPE) : 0;
        double unready = posterior.known() ? 0 : c.value(SD_STACK);
        double deviation =
                Math.sqrt(posterior.variance() + unmeasured * unmeasured + guessed * guessed + unready * unready);
        return c.value(BAND_Z) * c.value(kind(w)) * deviation;
    }

    private static CoefficientKey kind(Workload w) {
        return w.streams() > 1 ? BAND_STREAMS : w.isMoe() ? BAND_MOE : BAND_DENSE;
    }
}
