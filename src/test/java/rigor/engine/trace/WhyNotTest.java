package rigor.engine.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import rigor.Shipped;
import rigor.engine.Judge;
import rigor.engine.Judgement;
import rigor.engine.rules.RuleBook;
import rigor.engine.rules.RuleCompiler;
import rigor.engine.rules.RuleFiles;
import rigor.engine.trace.RuleTrace.Firing;
import rigor.facts.NotFound;
import rigor.terms.Subject;
import rigor.verdict.Court;
import rigor.verdict.Doubt;
import rigor.verdict.Ground;
import rigor.verdict.Verdict;

class WhyNotTest {
    private static final Judgement SHIPPED = Shipped.judgement();
    private static final WhyNot WHY_NOT = new WhyNot(SHIPPED);

    @Test
    void agreesWithTheEngineForEachShippedRule() {
        Stream.concat(SHIPPED.builds().stream(), SHIPPED.offers().stream()).forEach(this::agrees);
    }

    private void agrees(Verdict<? extends Subject> verdict) {
        assertThat(WHY_NOT.all(verdict.subject().id())).isNotEmpty().allSatisfy(trace -> {
            assertThat(trace.firing()).as(trace.rule().name()).isEqualTo(firing(verdict, trace));
            assertThat(trace.note()).isEmpty();
            assertThat(trace.conditions()).isNotEmpty();
            assertThat(trace.conditions().stream().allMatch(c -> c.truth() == Truth.TRUE))
                    .isEqualTo(trace.firing() == Firing.FIRED);
            assertThat(trace.conditions().stream()
                            .anyMatch(c -> c.truth() == Truth.FALSE || c.truth() == Truth.NOT_REACHED))
                    .isEqualTo(trace.firing() == Firing.NOT_FIRED);
        });
    }

    private static Firing firing(Verdict<? extends Subject> verdict, RuleTrace trace) {
        List<Ground> grounds = Stream.concat(verdict.grounds(), verdict.merits().stream())
                .filter(g -> g.rule().equals(trace.rule()))
                .filter(g -> trace.rule().requirement().isEmpty()
                        || g.finding().requirement().equals(trace.requirement()))
                .toList();
        boolean inDoubt = !trace.rule().id().matches("BUDGET-3|PRICE-.*")
                && grounds.stream().allMatch(g -> g.finding() instanceof Doubt);
        return grounds.isEmpty() ? Firing.NOT_FIRED : inDoubt ? Firing.POSSIBLE : Firing.FIRED;
    }

    @Test
    void showsValuesDistanceUnitAndPlace() {
        RuleTrace trace = WHY_NOT.of("too loud under load", "diy-pro6000ws-am5");

        assertThat(trace.firing()).isEqualTo(Firing.NOT_FIRED);
        assertThat(trace.conditions()).hasSize(2);
        assertThat(trace.conditions().get(0).truth()).isEqualTo(Truth.TRUE);
        ConditionTrace compared = trace.conditions().get(1).parts().get(0);
        assertThat(compared)
                .isEqualTo(new ConditionTrace(
                        "noiseUnderLoad.low > $r.limit",
                        Truth.FALSE,
                        "36 to 48",
                        "50",
                        2.0,
                        "dB(A)",
                        "high end 48 > 50 is false: 2 dB(A) below, so it is not even possible (low end: 36)",
                        1,
                        "builds/noise.drl",
                        8,
                        17,
                        List.of()));
    }

    @Test
    void showsWhatIsUnknownAndWhatWasNotReached() {
        ConditionTrace unknown =
                WHY_NOT.of("NOISE-1", "hp-zgx-fury").conditions().get(1);
        assertThat(unknown.truth()).isEqualTo(Truth.UNKNOWN);
        assertThat(unknown.parts().get(0).said()).isEqualTo("not known > 50 is unknown");

        ConditionTrace passive =
                WHY_NOT.of("NOISE-2", "hp-zgx-fury").conditions().get(1);
        assertThat(passive.parts()).extracting(ConditionTrace::truth).containsExactly(Truth.FALSE, Truth.NOT_REACHED);
        assertThat(passive.parts().get(0).said()).isEqualTo("system contains passive is false");
    }

    /** True is shown at the end that the rule names, false at the other end; in between it is unknown. */
    @Test
    void showsWhichEndOfTheBandItCompares() {
        RuleBook book = RuleCompiler.compile(RuleFiles.bundled()
                .with(
                        "builds/ends.drl",
                        "package rigor.rules\n" + ENDS.formatted("high", "<", 49) + ENDS.formatted("low", ">", 40)
                                + ENDS.formatted("low", ">", 30)));
        WhyNot whyNot = new WhyNot(Judge.judge(Shipped.facts(), book));

        assertThat(Stream.of("high < 49", "low > 40", "low > 30")
                        .map(name -> whyNot.of(name, "diy-pro6000ws-am5")
                                .conditions()
                                .get(0)
                                .parts()
                                .get(0)
                                .said()))
                .containsExactly(
                        "high end 48 < 49 is true: 1 dB(A) below, so it is certain",
                        "low end 36 > 40 is false, high end 48 > 40 is true: possible, not certain",
                        "low end 36 > 30 is true: 6 dB(A) above, so it is certain");
    }

    private static final String ENDS = """
            rule "%1$s %2$s %3$s" when $b : Build( noiseUnderLoad.%1$s %2$s %3$s )
            then insert( Remark.because( $b, "x" ) ); end
            """;

    @Test
    void listsAllRulesOfTheCourtTheNearestFirst() {
        List<RuleTrace> all = WHY_NOT.all("diy-pro6000ws-am5");
        assertThat(all).extracting(RuleTrace::firing).isSorted();
        assertThat(all)
                .extracting(RuleTrace::rule)
                .containsOnlyElementsOf(SHIPPED.rules().rules(Court.BUILDS));
    }

    @Test
    void aRuleIsTracedOnceForEachRole() {
        assertThat(WHY_NOT.all("asus-gx10-1tb"))
                .filteredOn(trace -> trace.rule().id().equals("SPEED-1"))
                .extracting(RuleTrace::requirement, RuleTrace::firing)
                .containsExactlyInAnyOrder(
                        tuple("speed.alone:fallback", Firing.FIRED), tuple("speed.alone:main", Firing.NOT_FIRED));
    }

    @Test
    void suggestsTheRuleAndTheBuildThatWereMeant() {
        assertThatThrownBy(() -> WHY_NOT.of("Too loud under laod", "diy-pro6000ws-am5"))
                .isInstanceOf(NotFound.class)
                .hasMessageContaining("did you mean Too loud under load?");
        assertThatThrownBy(() -> WHY_NOT.of("NOISE-1", "diy-pro6000ws-am"))
                .isInstanceOf(NotFound.class)
                .hasMessageContaining("did you mean diy-pro6000ws-am5");
    }
}
