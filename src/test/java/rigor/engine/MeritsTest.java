package rigor.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rigor.Ideal;
import rigor.engine.model.RuleTrust;
import rigor.engine.rules.RuleBook;
import rigor.engine.rules.RuleCompiler;
import rigor.engine.rules.RuleFiles;
import rigor.engine.session.RuleFailed;
import rigor.terms.Build;
import rigor.verdict.Merit;
import rigor.verdict.Verdict;

/** Points are numbers, count once for each reason, and affect only the ranking. */
class MeritsTest {
    private static final double SHIPPED = Bench.shipped().verdict(Ideal.build()).score();

    /** Each once broke the ranking or changed the answer. */
    @ParameterizedTest
    @ValueSource(strings = {"1.0 / 0", "-1.0 / 0", "0.0 / 0", "1e300 * 1e10", "1e13"})
    void pointsThatAreNotANumberAreAFaultOfTheRule(String points) {
        RuleBook book = trusted("$b : Build()", "Merit.because( $b, " + points + ", \"x\" )");
        RuleFailed failed =
                catchThrowableOfType(RuleFailed.class, () -> Bench.with(book).verdict(Ideal.build()));
        assertThat(failed.rule().place()).isEqualTo("builds/mine.drl:2");
        assertThat(failed)
                .hasMessageStartingWith("builds/mine.drl:2 rule \"Mine\" failed: it gives ")
                .hasMessageEndingWith(" points, which is not a number to rank by");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "( $b : Build( complete ) or $b : Build( landedPrice.known ) )",
                "$b : Build() ( Requirement( id == \"noise.load\" ) or Requirement( id == \"budget.ceiling\" ) )",
                "$b : Build() Requirement( weight > 0 )"
            })
    void aRuleThatMatchesInSeveralWaysCountsOnce(String conditions) {
        RuleBook book = trusted(conditions, "Merit.because( $b, 2.5, \"It has a handle.\" )");
        Verdict<Build> verdict = Bench.with(book).verdict(Ideal.build());
        assertThat(verdict.score()).isCloseTo(SHIPPED + 2.5, within(1e-9));
        assertThat(verdict.merits())
                .filteredOn(merit -> merit.rule().name().equals("Mine"))
                .hasSize(1);
    }

    @Test
    void aMeritOfARequirementCountsOnceInARuleWithSeveralWays() {
        RuleBook book = trusted(
                "$r : Requirement( id == \"noise.load\" )"
                        + " ( $b : Build( complete ) or $b : Build( landedPrice.known ) )",
                "Merit.of( $b, $r )");
        assertThat(Bench.with(book).verdict(Ideal.build()).merits())
                .filteredOn(merit -> merit.rule().name().equals("Mine"))
                .hasSize(1);
    }

    @Test
    void severalReasonsOfOneRuleCountEach() {
        RuleBook book =
                trusted("$b : Build()", "Merit.because( $b, 1, \"One.\" ) ); insert( Merit.because( $b, 2, \"Two.\" )");
        assertThat(Bench.with(book).verdict(Ideal.build()).score()).isCloseTo(SHIPPED + 3, within(1e-9));
    }

    @Test
    void ofOneReasonTheMostPointsCountWhateverTheOrder() {
        String one = "Merit.because( $b, 1, \"x\" ) ); insert( Merit.because( $b, 2, \"x\" )";
        String other = "Merit.because( $b, 2, \"x\" ) ); insert( Merit.because( $b, 1, \"x\" )";
        for (String consequence : new String[] {one, other}) {
            Verdict<Build> verdict =
                    Bench.with(trusted("$b : Build()", consequence)).verdict(Ideal.build());
            assertThat(verdict.merits())
                    .filteredOn(merit -> merit.rule().name().equals("Mine"))
                    .singleElement()
                    .satisfies(merit ->
                            assertThat(((Merit) merit.finding()).points()).isEqualTo(2));
        }
    }

    private static RuleBook trusted(String conditions, String finding) {
        String text =
                "package rigor.rules\nrule \"Mine\" when " + conditions + " then insert( " + finding + " ); end\n";
        return RuleCompiler.compile(RuleFiles.bundled().with("builds/mine.drl", text), RuleTrust.TRUSTED);
    }
}
