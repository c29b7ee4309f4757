package rigor.engine.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CourtSessionTest {
    @ParameterizedTest
    @CsvSource({"1, 1, 10000", "30, 1000, 120000", "1000, 1000000, 2147483647", "0, 0, 10000"})
    void letsEachRuleFireAFewTimesForEachSubject(int rules, int subjects, int firings) {
        assertThat(CourtSession.firingLimit(rules, subjects)).isEqualTo(firings);
    }
}
