package rigor.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import rigor.Shipped;
import rigor.engine.model.RuleTrust;
import rigor.engine.rules.RuleBook;
import rigor.engine.rules.RuleCompiler;
import rigor.engine.rules.RuleFiles;
import rigor.engine.session.RunawayRule;

/** Rules that may use all of DRL, and what is still promised for them. */
class TrustedRulesTest {
    /** Spins for a limited time, so that it does not slow down later tests. */
    private static final String SLOW = """
            package rigor.rules
            function boolean spins() {
                long end = System.nanoTime() + 14000000000L;
                while (System.nanoTime() < end) { Thread.onSpinWait(); }
                return true;
            }
            rule "Quick"
            when
                $b : Build( complete )
            then
                insert( Remark.because( $b, "so" ) );
            end
            rule "Slow to look"
            when
                $r : Requirement( id == "noise.load" )
                eval( spins() )
                $b : Build( complete )
            then
                insert( Remark.because( $b, "so" ) );
            end
            """;

    @Test
    @Timeout(60)
    void aConditionThatDoesNotEndIsReportedForItsRuleAndRunOnlyOnce() {
        Set<Thread> before = courts();
        Judgement sound = Shipped.judgement();
        RuleBook first = book("builds/slow.drl", SLOW, sound.rules());
        RunawayRule runaway = runaway(sound, first);
        assertThat(runaway)
                .hasMessageContaining("builds/slow.drl:13 a condition of rule \"Slow to look\" does not stop");

        assertThat(runaway(sound, book("builds/slow.drl", SLOW, first))).hasMessage(runaway.getMessage());
        RuleBook other = book("builds/slow.drl", SLOW.replace("Quick", "Quicker"), first);
        assertThat(runaway(sound, other)).hasMessageContaining("It is still running");
        assertThat(courts().stream().filter(thread -> !before.contains(thread))).hasSizeLessThanOrEqualTo(1);

        RuleBook mended = RuleCompiler.compile(RuleFiles.bundled(), RuleTrust.TRUSTED, other);
        assertThat(Judge.again(sound, mended).builds()).isEqualTo(sound.builds());
    }

    @Test
    @Timeout(60)
    void whoStopsWaitingForThemIsToldThatAndNotThatARuleIsWrong() {
        RuleBook slow = RuleCompiler.compile(
                RuleFiles.bundled().with("builds/slow.drl", SLOW.replace("14000000000L", "500000000L")),
                RuleTrust.TRUSTED);
        Thread.currentThread().interrupt();
        try {
            assertThatExceptionOfType(CancellationException.class)
                    .isThrownBy(() -> Judge.again(Shipped.judgement(), slow));
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
        assertThat(Judge.again(Shipped.judgement(), slow).builds())
                .hasSameSizeAs(Shipped.judgement().builds());
    }

    @Test
    void withinTheProfileAreReadAsSuch() {
        RuleBook book = RuleCompiler.compile(RuleFiles.bundled(), RuleTrust.TRUSTED);
        assertThat(book.trust()).isEqualTo(RuleTrust.TRUSTED);
        assertThat(book.builds().judgesOneByOne()).isTrue();
        assertThat(RuleTrust.PROFILE.warning()).isEmpty();
    }

    private static RuleBook book(String file, String text, RuleBook before) {
        return RuleCompiler.compile(RuleFiles.bundled().with(file, text), RuleTrust.TRUSTED, before);
    }

    private static RunawayRule runaway(Judgement sound, RuleBook rules) {
        RunawayRule runaway = catchThrowableOfType(RunawayRule.class, () -> Judge.again(sound, rules));
        assertThat(runaway).isNotNull();
        return runaway;
    }

    private static Set<Thread> courts() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("rigor-court"))
                .collect(Collectors.toSet());
    }
}
