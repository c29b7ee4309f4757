package rigor.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rigor.facts.Basis;
import rigor.facts.Certainty;

/** Chances of limits, against tables of the normal distribution. */
class SpreadTest {
    private static final double Z = Certainty.USUAL.z();

    @ParameterizedTest
    @CsvSource({"0, 0.5", "1, 0.8413447", "-1, 0.1586553", "1.645, 0.9500151", "-3, 0.0013499", "8, 1"})
    void sumsUpTheNormalDistribution(double x, double share) {
        assertThat(NormalDistribution.below(x)).isCloseTo(share, within(1e-6));
    }

    @ParameterizedTest
    @CsvSource({"50, 0.95", "100, 0.5", "200, 0.05", "70.7107, 0.795", "0, 1"})
    void aSpeedErrsByAFactor(double limit, double chance) {
        assertThat(above(band(50, 100, 200, Spread.ofSpeed(Z)), limit)).isCloseTo(chance, within(0.001));
    }

    @ParameterizedTest
    @CsvSource({"80, 0.95", "90, 0.5", "95, 0.205", "100, 0.05"})
    void aSizeErrsByADifference(double limit, double chance) {
        assertThat(above(band(80, 90, 100, Spread.ofMemory(Z)), limit)).isCloseTo(chance, within(0.001));
    }

    @Test
    void whatIsLikelyNeedNotLieInTheMiddle() {
        Band sizes = band(80, 84, 100, Spread.ofMemory(Z));
        assertThat(above(sizes, 84)).isCloseTo(0.5, within(0.001));
        assertThat(above(sizes, 80)).isCloseTo(0.95, within(0.001));
        assertThat(above(sizes, 100)).isCloseTo(0.05, within(0.001));
    }

    @ParameterizedTest
    @CsvSource({"SURE", "LIKELY", "RATHER"})
    void anEndIsKeptWithTheChanceThatItStandsFor(Certainty level) {
        Band speed = band(50, 100, 200, Spread.ofSpeed(level.z()));
        assertThat(above(speed, 50)).isCloseTo(level.chance(), within(0.001));
        assertThat(above(speed, 200)).isCloseTo(1 - level.chance(), within(0.001));
    }

    @Test
    void aCountIsAsLikelyHoweverCloseItsEndsAre() {
        double sd = 2 / Z;
        Band sure = band(3, 5, 7, Spread.bySpeed(Z, sd, sd));
        Band rather = band(4, 5, 5, Spread.bySpeed(Certainty.RATHER.z(), sd, sd));
        assertThat(above(sure, 3)).isGreaterThan(0.95).isEqualTo(above(rather, 3));
        assertThat(above(sure, 5)).isGreaterThan(0.6).isEqualTo(above(rather, 5));
    }

    @Test
    void aCountIsNeverOnTheOtherSideOfTheLevelThanItsEnds() {
        Band count = band(4, 4, 5, Spread.bySpeed(Certainty.LIKELY.z(), 5, 5));
        assertThat(above(count, 4)).isCloseTo(0.8, within(0.001));
        assertThat(above(count, 6)).isCloseTo(0.2, within(0.001));
    }

    @Test
    void nobodyKnowsBetweenBounds() {
        Band bounds = Band.of(50, 200, Basis.ESTIMATED, "");
        assertThat(bounds.chance(new Allowed(true, 100, Set.of()))).isEmpty();
        assertThat(above(bounds, 50)).isEqualTo(1);
        assertThat(above(bounds, 201)).isZero();
    }

    private static Band band(double low, double likely, double high, Spread spread) {
        return Band.estimate(low, likely, high, spread, Basis.ESTIMATED, "");
    }

    private static double above(Band band, double limit) {
        return band.chance(new Allowed(true, limit, Set.of())).orElseThrow();
    }
}
