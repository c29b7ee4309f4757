package rigor.explain.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import rigor.Shipped;
import rigor.engine.Judge;
import rigor.engine.Judgement;
import rigor.engine.Patience;
import rigor.engine.TookTooLong;
import rigor.engine.model.RuleTrust;
import rigor.engine.rules.RuleCompiler;
import rigor.engine.rules.RuleFiles;
import rigor.engine.trace.WhyNot;

/** Questions under trusted rules that are slow, though not so slow that they were given up when they came into force. */
@Timeout(120)
class PatienceTest {
    private static final Duration SHORT = Duration.ofSeconds(1);
    private static final String SLOW = """
            package rigor.rules
            function boolean naps() {
                long end = System.nanoTime() + 300000000L;
                while (System.nanoTime() < end) { Thread.onSpinWait(); }
                return true;
            }
            rule "Slow to look"
                @id( SLOW-1 )
            when
                $r : Requirement( id == "noise.load" )
                eval( naps() )
                $b : Build( id == "diy-4x-3090-mining-frame" )
            then
                insert( Remark.because( $b, "so" ) );
            end
            """;
    private static final Judgement INFORCE = Judge.again(
            Shipped.judgement(),
            RuleCompiler.compile(RuleFiles.bundled().with("builds/slow.drl", SLOW), RuleTrust.TRUSTED));

    private final ChangeAnalysis changes = new ChangeAnalysis(INFORCE, new Patience(SHORT));

    @Test
    void whereVerdictsTurnIsRefusedInTime() {
        refusesInTime(() -> changes.sensitivity("budget.ceiling"), "where verdicts turn by budget.ceiling");
    }

    @Test
    void whatToGiveUpIsRefusedInTime() {
        refusesInTime(changes::relaxations, "which musts to give up");
    }

    @Test
    void theNearestChangeIsRefusedInTime() {
        refusesInTime(() -> changes.of("diy-4x-3090-mining-frame"), "the nearest change of diy-4x-3090-mining-frame");
    }

    @Test
    void whyNotIsRefusedInTime() {
        WhyNot why = new WhyNot(INFORCE, new Patience(SHORT));
        refusesInTime(() -> why.all("diy-4x-3090-mining-frame"), "why not diy-4x-3090-mining-frame");
    }

    @Test
    void whoHasPatienceIsAnswered() {
        assertThat(WhatIf.of(INFORCE, List.of("noise.load=49")).judgement().builds())
                .hasSameSizeAs(INFORCE.builds());
    }

    private static void refusesInTime(ThrowingCallable question, String named) {
        long start = System.nanoTime();
        assertThatExceptionOfType(TookTooLong.class)
                .isThrownBy(question)
                .withMessage(
                        "%s is not answered: it took more than 1 s, and rules outside the profile are in force,"
                                + " which may be slow",
                        named);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(SHORT.multipliedBy(10));
    }
}
