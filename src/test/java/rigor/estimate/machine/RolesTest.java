package rigor.estimate.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import rigor.Shipped;
import rigor.engine.Judge;
import rigor.engine.Judgement;
import rigor.explain.change.WhatIf;
import rigor.explain.report.CaseDoubt;
import rigor.facts.Facts;
import rigor.facts.Requirement;
import rigor.facts.Table;
import rigor.facts.csv.OwnCase;
import rigor.terms.Build;
import rigor.terms.Fit;
import rigor.verdict.Answer;
import rigor.verdict.Status;

/** Roles are whatever words the loadouts have. */
class RolesTest {
    private static final String CARD = "diy-pro6000ws-am5";
    private static final String LOADOUT = "loadout_id,role,model_id,format,streams,context_tokens,kv_format,assumed";
    private static final String BIG = "big,gpt-oss-120b,MXFP4,1,32768";
    private static final String SMALL = "small,gpt-oss-120b,MXFP4,3,16384";

    @Test
    void oneModelInTwoRolesIsLoadedOnceAndAnswersBothInOneBatch() {
        Fit both = fit(facts(List.of(BIG, SMALL)));
        Fit one = fit(facts(List.of(BIG)));

        assertThat(both.placements()).hasSize(1);
        assertThat(both.placements().get(0).need().weights())
                .isEqualTo(one.placements().get(0).need().weights());
        assertThat(both.placements().get(0).need().kvCache().low())
                .isGreaterThan(one.placements().get(0).need().kvCache().low());
        assertThat(both.role("big").orElseThrow().together().high())
                .isLessThan(one.role("big").orElseThrow().together().high());
    }

    @Test
    void whatIsAskedOfARoleIsHeldAgainstThatRole() {
        Judgement judged =
                judged(facts(List.of(BIG, SMALL), "speed.together:big,must,1", "speed.together:small,must,500"));

        assertThat(status(judged, "speed.together:big")).isEqualTo(Status.MET);
        assertThat(status(judged, "speed.together:small")).isEqualTo(Status.REJECTED);
        assertThat(judged.facts().get(Requirement.class, "speed.together:small").title())
                .isEqualTo("Speed of small with all running");
    }

    @Test
    void theTimeToTheFirstTokenMayBeAMust() {
        assertThat(status(judged(facts(List.of(BIG), "first-token:big,must,600")), "first-token:big"))
                .isEqualTo(Status.MET);
        assertThat(status(judged(facts(List.of(BIG), "first-token:big,must,0.01")), "first-token:big"))
                .isEqualTo(Status.REJECTED);
    }

    @Test
    void streamsContextAndTotalSpeedAreOfARoleToo() {
        Judgement judged = judged(facts(
                List.of(BIG, SMALL),
                "streams:small,must,3",
                "context:big,must,32768",
                "throughput:small,must,20",
                "loaded:small,must,true"));

        assertThat(List.of("streams:small", "context:big", "throughput:small", "loaded:small"))
                .allSatisfy(asked -> assertThat(status(judged, asked)).isEqualTo(Status.MET));
    }

    @Test
    void whatIsAskedOfARoleThatNothingHasIsRefused() {
        assertThatThrownBy(() -> facts(List.of(BIG), "speed.alone:bgi,must,500"))
                .hasMessageContaining("\"speed.alone:bgi\" asks of a role that no loadout has; did you mean big?");
    }

    @Test
    void whatTheCaseBelowAsksOfARoleThatIsGoneIsNotJudgedAndTold() {
        String[] onlyMain = Stream.of("moe-brief", "moe-coder", "moe-frontier", "dense-fallback")
                .map(id -> id + ",main,gpt-oss-120b,MXFP4,1,8192,f16,false")
                .toArray(String[]::new);
        Facts facts = OwnCase.based().with(Table.LOADOUTS, LOADOUT, onlyMain).read();

        assertThat(facts.find(Requirement.class, "speed.together:sub")).isEmpty();
        assertThat(CaseDoubt.of(judged(facts)))
                .extracting(CaseDoubt::sentence)
                .contains("speed.together:sub is not judged: no loadout has a role sub; there are main");
    }

    @Test
    void theLastLoadoutWithARoleOfAMustCannotGo() {
        Judgement judged = judged(facts(List.of(BIG), "speed.alone:big,must,1"));

        assertThatThrownBy(() -> WhatIf.of(judged, List.of("loadout:mine=gone")))
                .hasMessageContaining("cannot go: a must is asked of big, which no other loadout has");
    }

    private static Status status(Judgement judged, String requirement) {
        return judged.build(CARD).orElseThrow().answers().stream()
                .filter(a -> a.requirement().key().equals(requirement))
                .map(Answer::status)
                .findFirst()
                .orElseThrow();
    }

    private static Fit fit(Facts facts) {
        Build build = judged(facts).build(CARD).orElseThrow().subject();
        return build.working().orElseThrow();
    }

    private static Judgement judged(Facts facts) {
        return Judge.judge(facts, Shipped.rules());
    }

    private static Facts facts(List<String> models, String... requirements) {
        return OwnCase.none()
                .with(Table.CASE, "key,value", "country,CH", "purchase_date,2026-02-18")
                .with(Table.REQUIREMENTS, "requirement_id,level,limit", requirements)
                .with(
                        Table.LOADOUTS,
                        LOADOUT,
                        models.stream().map(m -> "mine," + m + ",f16,false").toArray(String[]::new))
                .read();
    }
}
