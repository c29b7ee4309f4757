package rigor.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import rigor.Shipped;
import rigor.engine.Judge;
import rigor.explain.ShortList.Pick;
import rigor.explain.outlook.PriceToPay;
import rigor.facts.csv.CaseChoice;
import rigor.facts.csv.FactsReader;
import rigor.facts.files.FactFiles;

class ShortListTest {
    private static final Advice SWISS = new Explainer(Shipped.judgement()).advice();

    @Test
    void namesTheBestTheCheapestAndTheNextStepUp() {
        assertThat(SWISS.shortList())
                .extracting(Pick::role, Pick::build)
                .startsWith(
                        tuple("best", "diy-pro6000ws-am5"),
                        tuple("cheapest", "asus-gx10-x3"),
                        tuple("next-step-up", "diy-pro6000ws-am5-plus-gx10"));
    }

    @Test
    void aStepUpCostsMoreAndIsWorseInNothingElse() {
        Pick up = pick(SWISS, "next-step-up");

        List<BuildDifference> differences =
                BuildDifference.between(Shipped.build(up.build()), Shipped.build("diy-pro6000ws-am5"));

        assertThat(differences)
                .filteredOn(d -> !d.better())
                .singleElement()
                .satisfies(d -> assertThat(d.text()).contains("more expensive"));
        assertThat(differences).filteredOn(BuildDifference::better).isNotEmpty();
    }

    @Test
    void asksAboutTheOneThatCouldStillWin() {
        assertThat(pick(SWISS, "could-win").text())
                .matches(
                        "keeps every must with a chance of \\d+ %\\. Measure, or wait for a published measurement: .*");
    }

    @Test
    void whereNothingIsAcceptedTellsWhatComesNearestAndWhatWouldHaveToBeTrue() {
        Advice advice = advice("us-dense-coder");

        assertThat(advice.build()).isNull();
        assertThat(pick(advice, "nearest").build()).isEqualTo("us-r9700");
        assertThat(pick(advice, "nearest").text())
                .startsWith("if Speed of coder alone turns out at least 20 tok/s (about 19.");
    }

    @Test
    void aPriceThatCannotBeHadIsNoAdvice() {
        Advice advice = advice("us-lan-mini-pc");

        List<String> tooDear = advice.pricesToPay().stream()
                .filter(price -> !price.plausible())
                .map(PriceToPay::build)
                .toList();
        assertThat(tooDear).contains("mac-studio-m3u-60c-256gb");
        assertThat(advice.shortList()).extracting(Pick::build).doesNotContainAnyElementsOf(tooDear);
    }

    @Test
    void whatLacksOnlyAPriceIsTheAnswerUpToOne() {
        Advice advice = advice("us-company");

        assertThat(pick(advice, "price-to-pay").text()).contains(" is the answer up to USD ");
    }

    private static Pick pick(Advice advice, String role) {
        return advice.shortList().stream()
                .filter(pick -> pick.role().equals(role))
                .findFirst()
                .orElseThrow();
    }

    private static Advice advice(String shippedCase) {
        FactFiles files = CaseChoice.shipped(FactFiles.bundled(), shippedCase);
        return new Explainer(Judge.judge(FactsReader.read(files), Shipped.rules())).advice();
    }
}
