package rigor.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rigor.Shipped;
import rigor.verdict.RuleRef;

/** Each shipped rule on cases for which it fires and cases for which it does not. */
class RuleCasesTest {
    private static final Path TABLE = Path.of("src/test/resources/rule-cases.csv");

    /** They test more than the ends of one band, or whether it is known. */
    private static final List<String> NEVER_UNSURE = List.of("BUDGET-3", "MEM-2", "PRICE-2", "RANK-1");

    static List<RuleCase> cases() throws IOException {
        return Files.readAllLines(TABLE).stream().skip(1).map(RuleCase::of).toList();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aRuleInsertsWhatItsCaseExpects(RuleCase it) {
        assertThat(it.finding()).isEqualTo(it.says());
    }

    @Test
    void everyRuleHasACaseThatFires() throws IOException {
        assertThat(rulesWith(RuleCase::fires)).isEqualTo(allRules());
    }

    @Test
    void everyRuleHasACaseThatDoesNotFire() throws IOException {
        assertThat(rulesWith(it -> it.says().equals(RuleCase.NOTHING))).isEqualTo(allRules());
    }

    @Test
    void everyRuleThatComparesABandHasACaseInDoubt() throws IOException {
        List<String> comparing =
                allRules().stream().filter(id -> !NEVER_UNSURE.contains(id)).toList();
        assertThat(rulesWith(it -> it.says().equals(RuleCase.UNSURE))).isEqualTo(comparing);
    }

    private static List<String> rulesWith(Predicate<RuleCase> kind) throws IOException {
        return cases().stream()
                .filter(kind)
                .map(RuleCase::rule)
                .distinct()
                .sorted()
                .toList();
    }

    private static List<String> allRules() {
        return Shipped.rules().rules().stream().map(RuleRef::id).sorted().toList();
    }
}
