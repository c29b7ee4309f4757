package rigor.explain.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rigor.Shipped;
import rigor.engine.Flip;
import rigor.engine.Judge;
import rigor.engine.Judgement;
import rigor.facts.Assumption;
import rigor.facts.Offer;
import rigor.facts.Requirement;
import rigor.verdict.Outcome;

class WhatIfTest {
    private final Judgement inForce = Shipped.judgement();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "budget.ceiling=9000",
                "noise.load.level=should",
                "speed.alone:main.weight=5",
                "budget.ceiling.target=9000",
                "platform.family=cuda",
                "offer.fresh=1",
                "offer:of-001=20000",
                "offer:of-001=gone",
                "purchase_date=2026-04-10",
                "country.consumer_tax_percent=20",
                "rate:EUR=1.2"
            })
    void decidesAsIfAllWereJudgedAnew(String change) {
        Judgement after = WhatIf.of(inForce, List.of(change)).judgement();

        Judgement anew = Judge.judge(after.facts(), Shipped.rules());

        assertThat(after.builds()).isEqualTo(anew.builds());
        assertThat(after.offers()).isEqualTo(anew.offers());
    }

    @Test
    void tellsWhatChangesAndWhatFlips() {
        WhatIf answer = WhatIf.of(inForce, List.of("budget.ceiling=9000"));

        assertThat(answer.changes())
                .containsExactly(new WhatIfChange(
                        "budget.ceiling",
                        "15000",
                        "9000",
                        "CHF",
                        Objects.requireNonNull(WhatIf.keys(inForce.facts()).get("budget.ceiling"))
                                .place()));
        assertThat(answer.flips()).isNotEmpty().extracting(Flip::after).containsOnly(Outcome.REJECTED);
        assertThat(inForce.facts().get(Requirement.class, "budget.ceiling").limit())
                .isEqualTo(15000);
    }

    @Test
    void leavesTheOfferOutThatIsGone() {
        Judgement after = WhatIf.of(inForce, List.of("offer:of-001=gone")).judgement();
        assertThat(after.facts().find(Offer.class, "of-001")).isEmpty();
        assertThat(after.offer("of-001")).isEmpty();
    }

    @Test
    void changesNothingWhereNothingIsAsked() {
        WhatIf answer = WhatIf.of(inForce, List.of());
        assertThat(answer.judgement().facts()).isSameAs(inForce.facts());
        assertThat(answer.flips()).isEmpty();
    }

    @Test
    void takesAnAssumptionAsOneFigureOrARange() {
        assertThat(WhatIf.of(inForce, List.of("freight_system=900..1000"))
                        .judgement()
                        .facts()
                        .get(Assumption.class, "freight_system")
                        .low())
                .isEqualTo(900);
    }

    @Test
    void namesEveryProblemAndTheKeyThatWasMeant() {
        assertThatThrownBy(() -> WhatIf.of(
                        inForce,
                        List.of(
                                "budget.celing=3",
                                "noise.load=loud",
                                "budget.ceiling",
                                "offer:of-001=-4",
                                "speed.alone:main.level=shuold",
                                "budget.ceiling=1",
                                "budget.ceiling=2")))
                .isInstanceOf(WhatIfRejected.class)
                .hasMessage("""
                        budget.celing=3 there is no key budget.celing; did you mean budget.ceiling (CHF)?
                        noise.load=loud "loud" is not a number; now 50 dB(A)
                        budget.ceiling is not written KEY=VALUE
                        offer:of-001=-4 "-4" is not in the range 0.01 to 10000000 currency; now 7691 CHF
                        speed.alone:main.level=shuold "shuold" is none of must, should, info, off; did you mean should?; now must
                        budget.ceiling=2 is changed twice""");
    }
}
