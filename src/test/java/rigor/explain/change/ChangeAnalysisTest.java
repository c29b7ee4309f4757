package rigor.explain.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import rigor.Shipped;
import rigor.engine.Judgement;
import rigor.explain.words.Relaxation;
import rigor.facts.NotFound;
import rigor.facts.Requirement;
import rigor.terms.Build;
import rigor.verdict.Outcome;
import rigor.verdict.Verdict;

class ChangeAnalysisTest {
    private final Judgement inForce = Shipped.judgement();
    private final ChangeAnalysis changes = new ChangeAnalysis(inForce);

    @Test
    void aMarginEndsWhereItSays() {
        String accepted = inForce.answer().orElseThrow().subject().id();

        List<Margin> margins = changes.of(accepted).margins();

        assertThat(margins).isNotEmpty().extracting(Margin::share).isSorted();
        Margin tightest = margins.get(0);
        assertThat(outcome(accepted, tightest.change())).isNotEqualTo(Outcome.ACCEPTED);
        assertThat(outcome(accepted, tightest.requirement() + "=" + tightest.limit()))
                .isEqualTo(Outcome.ACCEPTED);
    }

    @Test
    void aPriceToWaitForLetsTheBuildIn() {
        Judgement strict = WhatIf.of(inForce, List.of("budget.ceiling=9000")).judgement();
        String dear = "diy-pro6000ws-am5";

        NearestChange change = new ChangeAnalysis(strict).of(dear);

        assertThat(change.obstacles())
                .singleElement()
                .satisfies(o -> assertThat(o.move()).startsWith("budget.ceiling="));
        Way price = change.ways().stream()
                .filter(w -> w.kind().equals("price"))
                .findFirst()
                .orElseThrow();
        assertThat(price.sentence()).startsWith("at CHF ").contains("or less for gpu-rtx-pro-6000-blackwell-ws");
        Judgement cheaper = WhatIf.of(strict, price.changes()).judgement();
        assertThat(cheaper.build(dear).orElseThrow().outcome()).isEqualTo(Outcome.ACCEPTED);
    }

    @Test
    void whereOnlyAnOfferIsInDoubtThatOfferIsAskedAbout() {
        String build = "diy-pro6000maxq-am5";
        Requirement loose = Shipped.facts().get(Requirement.class, "offer.credible");

        NearestChange change = changes.of(build);

        assertThat(change.obstacles())
                .singleElement()
                .satisfies(o -> assertThat(o.question())
                        .startsWith("Ask the shop: of-006 from digitec")
                        .contains("When can you deliver?"));
        Way learn = change.ways().get(0);
        assertThat(learn.kind()).isEqualTo("learn");
        assertThat(learn.changes()).hasSize(2).allMatch(c -> c.startsWith("offer of-006 from digitec"));
        assertThat(learn.changes()).anyMatch(c -> c.contains(loose.title()));
        assertThat(outcome(build, "offer.credible.level=should", "offer.available.level=should"))
                .isEqualTo(Outcome.ACCEPTED);
    }

    @Test
    void everyWayOfLimitsWasRun() {
        inForce.builds(Outcome.UNDECIDED).stream().limit(6).forEach(v -> {
            String build = v.subject().id();
            changes.of(build).ways().stream()
                    .filter(w -> !w.kind().equals("learn"))
                    .forEach(w -> assertThat(outcome(build, w.changes().toArray(String[]::new)))
                            .as(w.sentence())
                            .isEqualTo(Outcome.ACCEPTED));
        });
    }

    @Test
    void namesTheSmallestSetsToRelaxWhenNothingIsAccepted() {
        Judgement strict = WhatIf.of(inForce, List.of("budget.ceiling=2000", "noise.load=20"))
                .judgement();
        assertThat(strict.builds(Outcome.ACCEPTED)).isEmpty();

        List<Relaxation> sets = new ChangeAnalysis(strict).relaxations();

        assertThat(sets).isNotEmpty().extracting(Relaxation::weight).isSorted();
        for (Relaxation set : sets) {
            Judgement relaxed = WhatIf.of(strict, set.changes()).judgement();
            assertThat(relaxed.builds(Outcome.ACCEPTED))
                    .extracting(v -> v.subject().id())
                    .containsExactlyElementsOf(set.builds());
            assertThat(sets.stream().filter(o -> set.requirements().containsAll(o.requirements())))
                    .containsExactly(set);
        }
    }

    @Test
    void namesTheSmallestSetsThatLetMoreInWhenSomethingIsAccepted() {
        List<Relaxation> sets = changes.relaxations();

        assertThat(sets).isNotEmpty().extracting(Relaxation::weight).isSorted();
        for (Relaxation set : sets) {
            assertThat(set.builds()).isNotEmpty().allSatisfy(build -> {
                assertThat(outcome(build)).isNotEqualTo(Outcome.ACCEPTED);
                assertThat(outcome(build, set.changes().toArray(String[]::new))).isEqualTo(Outcome.ACCEPTED);
                assertThat(set.changes())
                        .allSatisfy(kept -> assertThat(outcome(
                                        build,
                                        set.changes().stream()
                                                .filter(c -> !c.equals(kept))
                                                .toArray(String[]::new)))
                                .isNotEqualTo(Outcome.ACCEPTED));
            });
        }
    }

    @Test
    void eachPartWhosePriceAloneCouldFallFarEnoughIsAWay() {
        Judgement strict = WhatIf.of(inForce, List.of("budget.ceiling=9300")).judgement();
        String dear = "diy-pro6000ws-am5";

        List<Way> prices = new ChangeAnalysis(strict)
                .of(dear).ways().stream().filter(w -> w.kind().equals("price")).toList();

        assertThat(prices)
                .extracting(Way::sentence)
                .hasSize(3)
                .anySatisfy(s -> assertThat(s).contains("gpu-rtx-pro-6000-blackwell-ws"))
                .anySatisfy(s -> assertThat(s).contains("memory-kingston-fury-beast-64gb-cl40"))
                .anySatisfy(s -> assertThat(s).contains("cpu-ryzen-9-9950x"));
        assertThat(prices).allSatisfy(way -> {
            Judgement cheaper = WhatIf.of(strict, way.changes()).judgement();
            assertThat(cheaper.build(dear).orElseThrow().outcome()).isEqualTo(Outcome.ACCEPTED);
        });
    }

    @Test
    void verdictsChangeWhereTheSensitivitySays() {
        List<Threshold> thresholds = changes.sensitivity("budget.ceiling");

        assertThat(thresholds).isNotEmpty().extracting(Threshold::value).isSorted();
        Threshold last = thresholds.get(thresholds.size() - 1);
        assertThat(last.to()).isEqualTo(Outcome.ACCEPTED);
        assertThat(outcome(last.build(), "budget.ceiling=" + (last.value() - 1)))
                .isEqualTo(last.from());
        assertThat(outcome(last.build(), "budget.ceiling=" + (last.value() + 1)))
                .isEqualTo(last.to());
    }

    @Test
    void suggestsTheBuildThatWasMeant() {
        assertThatThrownBy(() -> changes.of("diy-pro6000ws-am")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> changes.sensitivity("budget.celing"))
                .hasMessageContaining("did you mean budget.ceiling?");
    }

    private Outcome outcome(String build, String... what) {
        Verdict<Build> verdict =
                WhatIf.of(inForce, List.of(what)).judgement().build(build).orElseThrow();
        return Objects.requireNonNull(verdict.outcome());
    }
}
