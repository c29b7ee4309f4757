package rigor.estimate.speed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rigor.Shipped;
import rigor.facts.Accelerator;
import rigor.facts.Basis;
import rigor.facts.PowerLimit.Phase;
import rigor.terms.Band;

/** The speed that is left under a limit of power. */
class PowerLimitsTest {
    private final PowerLimits limits = new PowerLimits(Shipped.facts());

    @ParameterizedTest
    @CsvSource({
        "250, DECODE, 0.975, 0.975",
        "260, DECODE, 0.975, 0.989",
        "100, DECODE, 0, 0.283",
        "350, DECODE, 1, 1",
        "160, PREFILL, 0.576, 0.804"
    })
    void liesBetweenTheNearestMeasurements(double watts, Phase phase, double low, double high) {
        Band kept = limits.kept(gpu("rtx-3090"), watts, phase);
        assertThat(kept.low()).isEqualTo(low);
        assertThat(kept.high()).isEqualTo(high);
    }

    @Test
    void ofACardThatNobodyMeasuredIsAWiderBandAndEstimated() {
        Band own = limits.kept(gpu("rtx-3090"), 250, Phase.DECODE);
        Band other = limits.kept(gpu("rtx-4090"), 450.0 * 250 / 350, Phase.DECODE);
        assertThat(other.low()).isLessThan(own.low()).isEqualTo(250.0 / 350);
        assertThat(other.high()).isGreaterThanOrEqualTo(own.high());
        assertThat(other.basis()).isEqualTo(Basis.ESTIMATED);
        assertThat(own.basis()).isEqualTo(Basis.DERIVED);
    }

    private static Accelerator gpu(String id) {
        return Shipped.facts().get(Accelerator.class, id);
    }
}
