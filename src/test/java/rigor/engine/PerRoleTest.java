package rigor.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rigor.Shipped;
import rigor.Tables;
import rigor.engine.rules.RuleBook;
import rigor.engine.rules.RuleCompiler;
import rigor.engine.rules.RuleFiles;
import rigor.engine.trace.RuleTrace.Firing;
import rigor.engine.trace.WhyNot;
import rigor.facts.Facts;
import rigor.facts.Table;
import rigor.terms.Build;
import rigor.verdict.Answer;
import rigor.verdict.Status;
import rigor.verdict.Verdict;

/** One rule for all roles: the requirement's id carries the role, and the build has a band for each. */
class PerRoleTest {
    private static final String REQUIREMENT = "speed.together:main";
    private static final RuleBook RULES =
            RuleCompiler.compile(RuleFiles.bundled().with("builds/own.drl", """
            package rigor.rules

            rule "Too slow while everything runs"
                @id( OWN-1 ) @requirement( speed.together )
            when
                $r : Requirement( id == "speed.together", role == "main" )
                $b : Build( speedTogether.of( $r.role ).high < $r.limit )
            then
                insert( Finding.against( $b, $r ) );
            end
            """));

    /** Two boxes whose main role has 44.7 to 55.5 tok/s in a box of its own while everything runs. */
    private static final String BUILD = "asus-gx10-x2";

    private static Judgement judged(String limit) {
        Facts facts = Tables.shipped()
                .with(Table.REQUIREMENTS, REQUIREMENT, "limit", limit)
                .with(Table.REQUIREMENTS, REQUIREMENT, "target", limit)
                .read();
        return Judge.judge(facts, RULES);
    }

    @ParameterizedTest
    @CsvSource({"10, MET, NOT_FIRED", "45, DOUBT, POSSIBLE", "80, REJECTED, FIRED"})
    void isReadFromBothEnds(String limit, Status status, Firing firing) {
        Judgement judged = judged(limit);
        Verdict<Build> verdict = judged.build(BUILD).orElseThrow();

        assertThat(verdict.answers())
                .filteredOn(a -> a.requirement().key().equals(REQUIREMENT))
                .extracting(Answer::status)
                .containsExactly(status);
        assertThat(new WhyNot(judged).of("OWN-1", BUILD).firing()).isEqualTo(firing);
    }

    @Test
    void isRememberedAsAPlainSessionFindsIt() {
        Judgement judged = judged("30");
        List<Build> builds = judged.builds().stream().map(Verdict::subject).toList();

        assertThat(judged.rules().builds().judgesOneByOne()).isTrue();
        assertThat(new Bench(judged.facts(), RULES, Bench.Order.shuffled(7)).verdicts(builds))
                .isEqualTo(judged.builds());
    }

    @Test
    void ofARoleThatNoLoadoutHasNothingIsKnown() {
        Build build = Shipped.build(BUILD);
        assertThat(build.speedTogether().of("main").high()).isGreaterThan(30);
        assertThat(build.speedTogether().of("chat").isKnown()).isFalse();
    }
}
