package rigor.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import rigor.Shipped;
import rigor.Tables;
import rigor.explain.words.Sentences;
import rigor.facts.Fact;
import rigor.facts.Facts;
import rigor.facts.Table;
import rigor.terms.Build;
import rigor.verdict.Answer;
import rigor.verdict.Outcome;
import rigor.verdict.Rejection;
import rigor.verdict.Status;
import rigor.verdict.Verdict;

/** One cause is one reason: what fails only because something else does is shown under that. */
class FollowingAnswersTest {
    /** Two cards of 32 GB: no working set fits, a dense 70B model does. */
    private static final String SMALL = "rect-ws8829c-2x5090";

    private static final List<String> OF_SETS = List.of(
            "sharing.colleagues",
            "speed.alone:main",
            "speed.together:main",
            "speed.together:sub",
            "streams.concurrent",
            "loaded:vision");

    @Test
    void whereNothingFitsTheMemoryIsTheOneReason() {
        Verdict<Build> verdict = shipped(SMALL);
        assertThat(ids(verdict, Status.REJECTED)).containsExactly("memory.accessible");
        assertThat(causes(verdict))
                .containsEntry("memory.working-set", "memory.accessible")
                .hasSize(7);
        assertThat(causes(verdict)).containsKeys(OF_SETS.toArray(String[]::new)).containsValue("memory.accessible");
        assertThat(Sentences.headline(verdict)).endsWith(" is out for 1 reason.");
        assertThat(Sentences.reasons(verdict))
                .singleElement()
                .asString()
                .contains(
                        "64 GB, at least 96 GB required",
                        "Also fails as a result: A working set stays loaded, Speed of main alone");
        assertThat(Reason.of(verdict).stream().filter(r -> r.status() == Status.REJECTED))
                .extracting(Reason::rule)
                .containsExactly("MEM-1");
    }

    @Test
    void whereTheMemoryIsEnoughAndNothingFitsTheWorkingSetIsTheOneReason() {
        Verdict<Build> verdict = again("limit", "64");
        assertThat(ids(verdict, Status.REJECTED)).containsExactly("memory.working-set");
        assertThat(causes(verdict)).containsOnlyKeys(OF_SETS).containsValue("memory.working-set");
    }

    @Test
    void ifTheCauseIsNoMustTheNextOneIsTheReason() {
        Verdict<Build> verdict = again("level", "should");
        assertThat(ids(verdict, Status.CAUTION)).contains("memory.accessible");
        assertThat(ids(verdict, Status.REJECTED)).containsExactly("memory.working-set");
    }

    @Test
    void ifNoCauseIsAMustEachFailsOnItsOwn() {
        Facts facts = Tables.shipped()
                .with(Table.REQUIREMENTS, "memory.accessible", "level", "should")
                .with(Table.REQUIREMENTS, "memory.working-set", "level", "info")
                .read();
        Verdict<Build> verdict =
                Judge.again(Shipped.judgement(), facts).build(SMALL).orElseThrow();
        assertThat(causes(verdict)).isEmpty();
        assertThat(verdict.outcome()).isEqualTo(Outcome.REJECTED);
        assertThat(ids(verdict, Status.REJECTED))
                .containsExactly(
                        "speed.alone:main",
                        "speed.together:main",
                        "speed.together:sub",
                        "streams.concurrent",
                        "loaded:vision");
    }

    @Test
    void withoutAGpuThatIsTheOneReason() {
        Verdict<Build> verdict = shipped("lenovo-thinkstation-px");
        assertThat(ids(verdict, Status.REJECTED)).containsExactly("memory.accessible");
        assertThat(causes(verdict))
                .containsKeys(
                        "platform.family",
                        "quantization.fp4",
                        "quantization.fp8",
                        "speed.alone:fallback",
                        "speed.alone:main")
                .containsValue("memory.accessible");
    }

    @Test
    void nothingThatARuleRejectsIsEverLost() {
        assertThat(Shipped.judgement().builds()).allSatisfy(verdict -> {
            boolean rejects = verdict.grounds().anyMatch(g -> g.finding() instanceof Rejection);
            assertThat(verdict.outcome() == Outcome.REJECTED).isEqualTo(rejects);
            assertThat(verdict.answers(Status.FOLLOWS))
                    .allMatch(follows ->
                            isRejected(verdict, follows.cause().map(Fact::key).orElse("")));
        });
    }

    @Test
    void anAbsentFigureSaysSo() {
        assertThat(shipped(SMALL).answers(Status.FOLLOWS).map(Sentences::of))
                .contains("Speed of main alone: does not fit, which follows from GPU-accessible memory.");
    }

    private static boolean isRejected(Verdict<Build> verdict, String requirement) {
        return ids(verdict, Status.REJECTED).contains(requirement);
    }

    private static Verdict<Build> shipped(String build) {
        return Shipped.judgement().build(build).orElseThrow();
    }

    /** With another cell of the memory requirement, judged again and from scratch. */
    private static Verdict<Build> again(String column, String value) {
        Facts facts = Tables.shipped()
                .with(Table.REQUIREMENTS, "memory.accessible", column, value)
                .read();
        Judgement again = Judge.again(Shipped.judgement(), facts);
        assertThat(again.builds()).isEqualTo(Judge.judge(facts, Shipped.rules()).builds());
        return again.build(SMALL).orElseThrow();
    }

    private static List<String> ids(Verdict<Build> verdict, Status status) {
        return verdict.answers(status).map(a -> a.requirement().key()).toList();
    }

    private static Map<String, String> causes(Verdict<Build> verdict) {
        return verdict.answers(Status.FOLLOWS)
                .collect(Collectors.toMap(
                        a -> a.requirement().key(),
                        (Answer a) -> a.cause().map(Fact::key).orElse(""),
                        (a, b) -> a,
                        TreeMap::new));
    }
}
