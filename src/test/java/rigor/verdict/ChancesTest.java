package rigor.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import rigor.Shipped;
import rigor.facts.Basis;
import rigor.facts.Certainty;
import rigor.facts.Requirement;
import rigor.terms.Band;
import rigor.terms.Build;
import rigor.terms.Spread;

class ChancesTest {
    private static final double Z = Certainty.USUAL.z();
    private static final Offset<Double> NEAR = within(0.001);
    private static final Build BUILD = Shipped.build("diy-pro6000ws-am5");

    /** At least 30 tok/s: 50 and 95 %. */
    private static final Answer EVEN = answer("speed.alone:main", Status.DOUBT, speed(15, 30, 60));

    private static final Answer LIKELY = answer("speed.together:sub", Status.MET, speed(10, 20, 40));

    /** At most 50 dB(A): 50 %. */
    private static final Answer LOUD =
            answer("noise.load", Status.DOUBT, Band.estimate(40, 50, 60, Spread.ofNoise(Z), Basis.ESTIMATED, ""));

    @Test
    void speedsErrTogetherSoTheLeastLikelyDecides() {
        assertThat(chance(EVEN, LIKELY).orElseThrow()).isCloseTo(0.5, NEAR);
        assertThat(chance(LIKELY, LIKELY).orElseThrow()).isCloseTo(0.95, NEAR);
    }

    @Test
    void whatErrsForOtherReasonsMultiplies() {
        assertThat(chance(EVEN, LOUD).orElseThrow()).isCloseTo(0.25, NEAR);
    }

    @Test
    void nobodyKnowsWhereAnOpenFigureHasNoOdds() {
        Answer price = answer("budget.ceiling", Status.DOUBT, Band.of(14000, 16000, Basis.ESTIMATED, ""));
        assertThat(Chances.of(price)).isEmpty();
        assertThat(chance(EVEN, price)).isEmpty();
    }

    @Test
    void whatIsMetForCertainTakesNothingAway() {
        Answer price = answer("budget.ceiling", Status.MET, Band.of(9000, 9500, Basis.ESTIMATED, ""));
        assertThat(chance(EVEN, price).orElseThrow()).isCloseTo(0.5, NEAR);
    }

    @Test
    void aDoubtThatTheFigureDoesNotExplainHasNoChance() {
        assertThat(Chances.of(answer("speed.together:sub", Status.DOUBT, speed(20, 30, 40))))
                .isEmpty();
    }

    private static OptionalDouble chance(Answer... answers) {
        return Chances.of(new Verdict<>(BUILD, Outcome.UNDECIDED, List.of(answers), List.of(), List.of()));
    }

    private static Band speed(double low, double likely, double high) {
        return Band.estimate(low, likely, high, Spread.ofSpeed(Z), Basis.ESTIMATED, "");
    }

    private static Answer answer(String requirement, Status status, Band actual) {
        Requirement asked = Shipped.facts().get(Requirement.class, requirement);
        return new Answer(asked, status, Optional.of(actual), List.of(), Optional.empty());
    }
}
