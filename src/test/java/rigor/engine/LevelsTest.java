package rigor.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import rigor.Altered;
import rigor.Ideal;
import rigor.Shipped;
import rigor.Tables;
import rigor.engine.rules.RuleBook;
import rigor.engine.rules.RuleCompiler;
import rigor.facts.Basis;
import rigor.facts.Table;
import rigor.terms.Band;
import rigor.terms.Build;
import rigor.terms.PricedOffer;
import rigor.verdict.Outcome;
import rigor.verdict.Status;
import rigor.verdict.Verdict;

/** Outcomes by rule, level of the requirement and certainty. */
class LevelsTest {
    private static final Band LOUD = dba(55, 60);
    private static final Band QUIET = dba(30, 34);
    private static final Band PERHAPS_LOUD = dba(45, 55);

    @Test
    void aBuildThatReachesEveryTargetIsAcceptedWithEverythingMet() {
        Verdict<Build> verdict = Bench.shipped().verdict(Ideal.build());
        assertThat(verdict.outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(verdict.answers()).isNotEmpty().allMatch(answer -> answer.status() == Status.MET);
        assertThat(verdict.others()).isEmpty();
    }

    @Test
    void anOfferThatReachesEveryTargetIsAcceptedWithEverythingMet() {
        Verdict<PricedOffer> verdict = Bench.shipped().verdict(Ideal.offer());
        assertThat(verdict.outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(verdict.answers()).isNotEmpty().allMatch(answer -> answer.status() == Status.MET);
    }

    @Test
    void failingAMustRejects() {
        judged(Bench.shipped(), LOUD).is(Outcome.REJECTED, Status.REJECTED);
    }

    @Test
    void failingAShouldCautions() {
        judged(level("should"), LOUD).is(Outcome.ACCEPTED, Status.CAUTION);
    }

    @Test
    void failingAnInfoRemarks() {
        judged(level("info"), LOUD).is(Outcome.ACCEPTED, Status.REMARK);
    }

    @Test
    void aBandAcrossTheLimitOfAMustLeavesTheBuildUndecided() {
        judged(Bench.shipped(), PERHAPS_LOUD).is(Outcome.UNDECIDED, Status.DOUBT);
    }

    @Test
    void anUnknownMeasureOfAMustLeavesTheBuildUndecided() {
        judged(Bench.shipped(), Band.unknown("nobody measured")).is(Outcome.UNDECIDED, Status.DOUBT);
    }

    @Test
    void aDoubtAboutAShouldDoesNotPreventAcceptance() {
        judged(level("should"), PERHAPS_LOUD).is(Outcome.ACCEPTED, Status.DOUBT);
    }

    @Test
    void aChangedLimitTakesEffect() {
        judged(limit("70"), LOUD).is(Outcome.ACCEPTED, Status.MET);
        judged(limit("57"), LOUD).is(Outcome.UNDECIDED, Status.DOUBT);
        judged(limit("54"), LOUD).is(Outcome.REJECTED, Status.REJECTED);
    }

    @Test
    void aMustThatNoRuleAnswersLeavesTheBuildUndecided() {
        RuleBook without = RuleCompiler.compile(Shipped.rules().files().without("builds/noise.drl"));
        judged(Bench.with(without), LOUD).is(Outcome.UNDECIDED, Status.NOT_JUDGED);
        judged(Bench.with(without), QUIET).is(Outcome.UNDECIDED, Status.NOT_JUDGED);
    }

    @Test
    void whatRejectsStillRejectsWhereAMustIsNotJudged() {
        RuleBook without = RuleCompiler.compile(Shipped.rules().files().without("builds/noise.drl"));
        Build slow = Altered.with(Ideal.build(), "speedAlone:main", Band.exactly(5, Basis.MEASURED, ""));
        assertThat(Bench.with(without).verdict(slow).outcome()).isEqualTo(Outcome.REJECTED);
    }

    @Test
    void aShouldThatNoRuleAnswersIsNotJudgedAndDoesNotPreventAcceptance() {
        RuleBook without = RuleCompiler.compile(Shipped.rules().files().without("builds/growth.drl"));
        Verdict<Build> verdict = Bench.with(without).verdict(Ideal.build());
        assertThat(verdict.outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(verdict.answers(Status.NOT_JUDGED))
                .extracting(answer -> answer.requirement().key())
                .containsExactly("growth.second-gpu", "sharing.colleagues");
    }

    @Test
    void aRuleThatDoubtsLeavesTheOfferUndecided() {
        PricedOffer hearsay =
                Altered.with(Ideal.offer(), "credibility", rigor.terms.Choice.of("low", Basis.DECLARED, ""));
        Verdict<PricedOffer> verdict = Bench.shipped().verdict(hearsay);
        assertThat(verdict.outcome()).isEqualTo(Outcome.UNDECIDED);
        assertThat(verdict.answers(Status.DOUBT))
                .singleElement()
                .satisfies(answer -> assertThat(answer.requirement().key()).isEqualTo("offer.credible"));
    }

    @Test
    void everyFailureIsReportedNotOnlyTheFirst() {
        Build poor = Altered.with(Ideal.build(), "noiseUnderLoad", LOUD);
        poor = Altered.with(poor, "speedAlone:main", Band.exactly(5, Basis.MEASURED, ""));
        poor = Altered.with(poor, "landedPrice", Band.exactly(20_000, Basis.DECLARED, ""));
        assertThat(Bench.shipped().verdict(poor).answers(Status.REJECTED))
                .extracting(answer -> answer.requirement().key())
                .containsExactly("speed.alone:main", "budget.ceiling", "noise.load");
    }

    @Test
    void aMeritIsTheWeightTimesHowFarTheTargetIsReached() {
        // at most 50, target 38, weight 2: 44 dB(A) is half the way
        Build half = Altered.with(Ideal.build(), "noiseUnderLoad", dba(40, 44));
        double lost = Bench.shipped().verdict(Ideal.build()).score()
                - Bench.shipped().verdict(half).score();
        assertThat(lost).isCloseTo(1, org.assertj.core.api.Assertions.within(1e-9));
    }

    private static Band dba(double low, double high) {
        return Band.of(low, high, Basis.ESTIMATED, "");
    }

    private static Bench level(String level) {
        return Bench.with(Tables.shipped()
                .with(Table.REQUIREMENTS, "noise.load", "level", level)
                .read());
    }

    private static Bench limit(String limit) {
        return Bench.with(Tables.shipped()
                .with(Table.REQUIREMENTS, "noise.load", "limit", limit)
                .read());
    }

    private static Judged judged(Bench bench, Band noise) {
        return new Judged(bench.verdict(Altered.with(Ideal.build(), "noiseUnderLoad", noise)));
    }

    /** A verdict on a build that is ideal except for its noise. */
    private record Judged(Verdict<Build> verdict) {
        void is(Outcome outcome, Status ofNoise) {
            assertThat(verdict.outcome()).isEqualTo(outcome);
            assertThat(verdict.answers())
                    .filteredOn(answer -> answer.status() != Status.MET)
                    .map(answer -> answer.requirement().key() + " " + answer.status())
                    .isEqualTo(ofNoise == Status.MET ? List.of() : List.of("noise.load " + ofNoise));
        }
    }
}
