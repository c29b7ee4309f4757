package rigor.explain.plain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rigor.Shipped;
import rigor.engine.Judge;
import rigor.explain.Explainer;
import rigor.explain.plain.Ground.Cover;
import rigor.explain.words.WarningView;
import rigor.facts.Requirement;
import rigor.facts.csv.CaseChoice;
import rigor.facts.csv.FactsReader;
import rigor.facts.files.FactFiles;

class PlainAnswerTest {
    private static final PlainAnswer SWISS = PlainAnswer.of(new Explainer(Shipped.judgement()));

    @Test
    void saysWhatToBuyWithoutAWordOfTheTables() {
        assertThat(SWISS.headline())
                .isEqualTo("Buy a self-built PC with one RTX PRO 6000 Blackwell Workstation Edition");
        assertThat(SWISS.chance()).matches("It keeps all that you ask with a chance of \\d+ %\\.");
    }

    @Test
    void saysWhyAgainstTheCheapestOfThoseThatDo() {
        assertThat(SWISS.why().get(0))
                .startsWith("Of the %s machines that meet all that you ask"
                        .formatted(SWISS.builds().accepted()))
                .contains("main alone")
                .contains("faster than the cheapest of them")
                .contains("more expensive");
        assertThat(SWISS.why().get(1)).matches("Your models fit with .* GiB to spare\\.");
    }

    @Test
    void theAssumedLimitsAreThoseOfTheAcceptedMustsEachWithTheReading() {
        Ground assumed = ground("assumed");

        assertThat(assumed.covers())
                .extracting(Cover::requirement)
                .containsExactlyInAnyOrderElementsOf(Shipped.facts().all(Requirement.class).stream()
                        .filter(r -> r.assumed()
                                && r.level() == Requirement.Level.MUST
                                && r.subject() == Requirement.Subject.BUILD)
                        .map(Requirement::key)
                        .toList());
        assertThat(assumed.covers())
                .filteredOn(c -> c.requirement().equals("noise.load"))
                .singleElement()
                .satisfies(c -> {
                    assertThat(c.text()).isEqualTo("at most 50 dB(A)");
                    assertThat(c.note()).contains("reasonably quiet");
                });
    }

    @Test
    void noFigureIsBothMeasuredAndEstimated() {
        assertThat(ground("measured").covers())
                .doesNotContainAnyElementsOf(ground("estimated").covers());
        assertThat(ground("estimated").covers())
                .extracting(Cover::requirement)
                .contains("speed.alone:main", "noise.load")
                .doesNotContain("memory.accessible");
    }

    @Test
    void warnsOfOneThingOfEachKindFirst() {
        List<String> kinds = SWISS.before().stream().map(WarningView::kind).toList();
        long different = kinds.stream().distinct().count();

        assertThat(kinds.subList(0, (int) different)).doesNotHaveDuplicates();
        assertThat(SWISS.before())
                .containsExactlyInAnyOrderElementsOf(
                        new Explainer(Shipped.judgement()).advice().warnings());
    }

    @Test
    void threeCardsStandBesideTheAnswer() {
        assertThat(SWISS.cards())
                .extracting(Card::kind, Card::build, Card::meets)
                .containsExactly(
                        tuple("cheaper", "asus-gx10-x3", true),
                        tuple("bigger", "diy-pro6000ws-am5-plus-gx10", true),
                        tuple("ask", "asus-gx10-x2", false));
        assertThat(SWISS.cards().get(0).name()).startsWith("Three ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "us-lan-mini-pc",
                "us-company",
                "us-dense-coder",
                "us-home-lab",
                "us-team-of-eight",
                "us-gx10-owner",
                "us-one-trillion",
                "us-no-graphics-card",
                "de-research-rack"
            })
    void everyCaseHasAnAnswerThatExplainsAll(String id) {
        FactFiles files = CaseChoice.shipped(FactFiles.bundled(), id);
        PlainAnswer told = PlainAnswer.of(new Explainer(Judge.judge(FactsReader.read(files), Shipped.rules())));

        assertThat(told.headline()).matches("(Buy|Keep) .*");
        assertThat(told.why()).isNotEmpty().allMatch(sentence -> sentence.endsWith("."));
        assertThat(told.cards()).hasSize(3);
        assertThat(told.cards())
                .allMatch(card -> card.build() != null || !card.text().isEmpty());
        assertThat(told.causes().stream()
                        .collect(Collectors.summingInt(c -> c.builds().size())))
                .isEqualTo(told.builds().rejected());
        assertThat(told.build() == null).isEqualTo(told.builds().accepted() == 0);
    }

    private static Ground ground(String kind) {
        return SWISS.sure().stream()
                .filter(g -> g.kind().equals(kind))
                .findFirst()
                .orElseThrow();
    }
}
