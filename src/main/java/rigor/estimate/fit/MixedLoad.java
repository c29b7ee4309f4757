package rigor.estimate.fit;

import static rigor.facts.keys.CoefficientKey.BAND_Z;
import static rigor.facts.keys.CoefficientKey.MIX_OVERLAP;
import static rigor.facts.keys.CoefficientKey.MIX_SWITCH;
import static rigor.facts.keys.CoefficientKey.SD_MIX;

import java.util.List;
import rigor.estimate.Coefficients;
import rigor.estimate.speed.Guess;
import rigor.facts.Basis;
import rigor.terms.Band;

/**
 * Several models that generate at once on one device. Kernels of two models do not run together, so the device's time is
 * shared in equal slices; the gaps that launches leave in one model's round are filled by another's. By reasoning: the
 * facts hold no row of two models at once, hence a wider band.
 */
record MixedLoad(Coefficients c) {

    /** The speed of one stream of {@code own} while all {@code others} generate too. */
    Band speed(Guess own, List<Guess> others) {
        if (others.isEmpty()) {
            return Band.of(own.low(), own.high(), Basis.ESTIMATED, "");
        }
        double busy = others.stream().mapToDouble(o -> o.round().busy()).sum();
        double rounds = others.stream().mapToDouble(Guess::seconds).sum();
        double likely = own.speed() / (1 + busy);
        double alternating = 1 / (own.seconds() + rounds * c.value(MIX_SWITCH));
        double overlapping = own.speed() / (1 + c.value(MIX_OVERLAP) * busy);
        double spread = StrictMath.hypot(own.spread(), c.value(BAND_Z) * c.value(SD_MIX));
        return Band.of(
                Math.min(alternating, likely * StrictMath.exp(-spread)),
                Math.max(overlapping, likely * StrictMath.exp(spread)),
                Basis.ESTIMATED,
                "");
    }
}
