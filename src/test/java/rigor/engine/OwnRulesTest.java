package rigor.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import rigor.Ideal;
import rigor.Shipped;
import rigor.engine.model.RuleTrust;
import rigor.engine.rules.RuleBook;
import rigor.engine.rules.RuleCompiler;
import rigor.engine.session.RuleFailed;
import rigor.engine.session.RunawayRule;
import rigor.explain.BuildExplanation.Other;
import rigor.explain.Explainer;
import rigor.facts.Origin;
import rigor.terms.Build;
import rigor.verdict.Finding;
import rigor.verdict.Outcome;
import rigor.verdict.Rejection;
import rigor.verdict.RuleRef;
import rigor.verdict.Verdict;

/** A user's own rules: sound ones are treated like the shipped ones, bad ones are stopped and named. */
class OwnRulesTest {
    private static final String NO_FRUIT = """
            // Nothing with a fruit on it.
            package rigor.rules

            rule "No fruit"
                @id( MY-1 )
            when
                $b : Build( platform.word == "metal" )
            then
                insert( Rejection.because( $b, "I want no fruit on my desk." ) );
            end
            """;

    private static final RuleRef MINE = new RuleRef("MY-1", "No fruit", "", "builds/mine.drl", 4, 10);

    @Test
    void areListedJudgedAndExplainedLikeOurs() {
        RuleBook book = with(NO_FRUIT);
        assertThat(book.rules()).hasSize(Shipped.rules().rules().size() + 1).contains(MINE);

        Judgement judgement = Bench.with(book).judgement();
        Verdict<Build> mac = judgement.build("mac-studio-m3u-60c-256gb").orElseThrow();
        assertThat(mac.outcome()).isEqualTo(Outcome.REJECTED);
        assertThat(mac.others()).singleElement().satisfies(ground -> {
            assertThat(ground.finding())
                    .isEqualTo(new Rejection("mac-studio-m3u-60c-256gb", "", "I want no fruit on my desk."));
            assertThat(ground.rule()).isEqualTo(MINE);
        });

        List<Other> others = new Explainer(judgement)
                .build("mac-studio-m3u-60c-256gb")
                .orElseThrow()
                .others();
        assertThat(others).singleElement().satisfies(other -> {
            assertThat(other.sentence()).isEqualTo("I want no fruit on my desk.");
            assertThat(other.rule().file()).isEqualTo("builds/mine.drl");
            assertThat(other.rule().line()).isEqualTo(4);
            assertThat(other.rule().says()).isEqualTo(Finding.Kind.REJECTION);
        });
    }

    @Test
    void changeNothingForBuildsTheyDoNotFireFor() {
        assertThat(Bench.with(with(NO_FRUIT)).verdict(Ideal.build()))
                .isEqualTo(Bench.shipped().verdict(Ideal.build()));
    }

    @Test
    void canInsertAnyKindOfFinding() {
        RuleBook book = trusted("""
                package rigor.rules

                rule "All kinds"
                when
                    $b : Build()
                then
                    insert( Doubt.because( $b, "Is there a manual?" ) );
                    insert( Caution.because( $b, "It is heavy." ) );
                    insert( Remark.because( $b, "It is grey." ) );
                    insert( Merit.because( $b, 2.5, "It has a handle." ) );
                end
                """);
        Verdict<Build> verdict = Bench.with(book).verdict(Ideal.build());
        assertThat(verdict.outcome()).isEqualTo(Outcome.UNDECIDED);
        assertThat(verdict.others())
                .extracting(ground -> ground.finding().sentence())
                .containsExactly("It is heavy.", "Is there a manual?", "It is grey.");
        assertThat(verdict.score())
                .isEqualTo(Bench.shipped().verdict(Ideal.build()).score() + 2.5);
    }

    @Test
    void withoutAnIdAreNamedByTheirPlace() {
        RuleBook book = with(NO_FRUIT.replace("@id( MY-1 )", ""));
        assertThat(book.rules()).extracting(RuleRef::id).contains("builds/mine.drl:4");
    }

    @Test
    void citeTheRowsTheyMatched() {
        RuleBook book = with(NO_FRUIT.replace("$b :", "$r : Requirement( id == \"noise.load\" )\n    $b :")
                .replace("platform.word == \"metal\"", "noiseUnderLoad.high <= $r.target"));
        assertThat(Bench.with(book).verdict(Ideal.build()).others())
                .singleElement()
                .satisfies(ground ->
                        assertThat(ground.facts()).extracting(Origin::id).containsExactly("noise.load"));
    }

    @Test
    void thatNeverStopAreEndedByName() {
        RuleBook book = trusted("""
                package rigor.rules

                rule "Hall of mirrors"
                when
                    Remark()
                then
                    insert( new Remark( "x", "", "again" ) );
                end

                rule "First"
                when
                    $b : Build()
                then
                    insert( Remark.because( $b, "once" ) );
                end
                """);
        RunawayRule runaway =
                catchThrowableOfType(RunawayRule.class, () -> Bench.with(book).verdict(Ideal.build()));
        assertThat(runaway)
                .hasMessage("builds/mine.drl:3 rule \"Hall of mirrors\" does not stop: ended after 10,000 firings."
                        + " A rule must not insert or change what it fires on.");
    }

    @Test
    void thatFailAreNamedWithTheReason() {
        RuleBook book = trusted("""
                package rigor.rules

                rule "Divides by nothing"
                when
                    $b : Build()
                then
                    int none = 0;
                    insert( Merit.because( $b, 1 / none, "" ) );
                end
                """);
        RuleFailed failed =
                catchThrowableOfType(RuleFailed.class, () -> Bench.with(book).verdict(Ideal.build()));
        assertThat(failed.rule().name()).isEqualTo("Divides by nothing");
        assertThat(failed)
                .hasMessage("builds/mine.drl:3 rule \"Divides by nothing\" failed: ArithmeticException: / by zero");
    }

    @Test
    void thatFailInAConditionAreNamedToo() {
        RuleBook book = trusted("""
                package rigor.rules

                rule "Looks where nothing is"
                when
                    $b : Build( machine.parts[ 99 ].quantity > 1 )
                then
                    insert( Remark.because( $b, "" ) );
                end
                """);
        RuleFailed failed =
                catchThrowableOfType(RuleFailed.class, () -> Bench.with(book).verdict(Ideal.build()));
        assertThat(failed.rule().name()).isEqualTo("Looks where nothing is");
        assertThat(failed)
                .hasMessageStartingWith(
                        "builds/mine.drl:3 rule \"Looks where nothing is\" failed: ArrayIndexOutOfBoundsException:");
    }

    /** Outside the profile. */
    private static RuleBook trusted(String text) {
        return RuleCompiler.compile(Shipped.rules().files().with("builds/mine.drl", text), RuleTrust.TRUSTED);
    }

    private static RuleBook with(String text) {
        return RuleCompiler.compile(Shipped.rules().files().with("builds/mine.drl", text));
    }
}
