package rigor.engine.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rigor.Shipped;
import rigor.engine.Judge;
import rigor.engine.lint.RuleCheck.Severity;
import rigor.engine.model.RuleTrust;
import rigor.engine.rules.RuleCompiler;
import rigor.engine.rules.RuleFiles;

class RuleChecksTest {

    @Test
    void findsNoErrorInTheShippedRules() {
        assertThat(RuleChecks.of(Shipped.judgement()))
                .filteredOn(f -> f.severity() == Severity.ERROR)
                .isEmpty();
        assertThat(RuleChecks.of(Shipped.judgement()))
                .extracting(RuleFault::check)
                .containsOnly(RuleCheck.NEVER_FIRES.id());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    CHECK-1  | @requirement( noise.load )               | $b : Build( noiseUnderLoad.low > $r.limit )
                    CHECK-3  | @id( X ) @requirement( noise.laod )      | $b : Build( noiseUnderLoad.low > $r.limit )
                    CHECK-4  | @id( X ) @requirement( power.circuit )   | $b : Build( noiseUnderLoad.low > $r.limit )
                    CHECK-6  | @id( X ) @requirement( noise.load )      | $b : Build( noiseUnderLoad.low > 45 )
                    CHECK-8  | @id( X ) @requirement( noise.load )      | $b : Build( id == "none" )
                    CHECK-9  | @id( X ) @requirement( noise.load )      | $c : Build( noiseUnderLoad.low > $r.limit )
                    CHECK-11 | @id( X ) @requirement( noise.load )      | $b : Build( formFactor.word != "tower" )
                    CHECK-11 | @id( X ) @requirement( noise.load )      | $b : Build( !( noiseUnderLoad.high < $r.limit ) )
                    CHECK-11 | @id( X ) @requirement( noise.load )      | $b : Build() not Build( this == $b, noiseUnderLoad.high < $r.limit )
                    CHECK-12 | @id( X ) @requirement( noise.load )      | $b : Build( noiseUnderLoad.high > $r.limit )
                    """)
    void findsTheFaultAndItsPlace(String check, String notes, String pattern) {
        String own = """
                package rigor.rules
                rule "An own rule of mine"
                    %s
                when
                    $r : Requirement( id == "noise.load" )
                    %s
                then
                    insert( Finding.against( %s, $r ) );
                end
                """.formatted(notes, pattern, pattern.substring(0, 2));
        assertThat(faults(own)).anySatisfy(fault -> {
            assertThat(fault.check()).isEqualTo(check);
            assertThat(fault.file()).isEqualTo("builds/own.drl");
            assertThat(fault.line()).isBetween(2, 6);
            assertThat(fault.reason()).isNotEmpty();
        });
    }

    @Test
    void findsARuleThatBindsNoSubjectAndIsNotNamedByASentence() {
        String own = """
                package rigor.rules
                rule "own"
                    @id( X )
                when
                    $r : Requirement( id == "noise.load", limit > 1000 )
                then
                    insert( new Rejection( "x", "", "because it is so" ) );
                end
                """;
        assertThat(faults(own)).extracting(RuleFault::check).contains("CHECK-10", "CHECK-5", "CHECK-8");
    }

    @Test
    void findsARequirementThatNoRuleAnswers() {
        RuleFiles fewer = RuleFiles.bundled().without("builds/headless.drl");
        assertThat(RuleChecks.of(Judge.again(Shipped.judgement(), RuleCompiler.compile(fewer))))
                .filteredOn(f -> f.check().equals("CHECK-7"))
                .singleElement()
                .satisfies(f -> {
                    assertThat(f.place()).matches("cases/.*/requirements.csv:\\d+:1");
                    assertThat(f.found())
                            .isEqualTo("no rule answers access.headless, a must, so nothing can be accepted");
                });
    }

    private static List<RuleFault> faults(String own) {
        RuleFiles files = RuleFiles.bundled().with("builds/own.drl", own);
        return RuleChecks.of(Judge.again(Shipped.judgement(), RuleCompiler.compile(files, RuleTrust.TRUSTED))).stream()
                .filter(f -> f.file().equals("builds/own.drl") || f.check().equals("CHECK-9"))
                .toList();
    }
}
