package rigor.terms;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rigor.Shipped;
import rigor.facts.Basis;
import rigor.facts.Requirement;

class ShortFiguresTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            9485      | 9593     | CHF   | 9,485–9,593
            2057      | Infinity | CHF   | 2,057 or more
            0         | Infinity | CHF   | not known
            -Infinity | 3        | slots | 3 or less
            Infinity  | Infinity | date  | never
            -2        | 1        | slots | -2 to 1
            -3        | -1       | slots | -3 to -1
            45.64     | 104.27   | tok/s | 46–104
            7.04      | 13.02    | tok/s | 7.0–13
            96        | 96       | GB    | 96
            """)
    void aBandIsWrittenWithoutItsUnit(double low, double high, String unit, String brief) {
        assertThat(ShortFigures.of(Band.of(low, high, Basis.DERIVED, ""), unit)).isEqualTo(brief);
    }

    @Test
    void whatIsLikelyStandsBeforeItsEnds() {
        Band speed = Shipped.build("diy-pro6000ws-am5").speedTogether().of("main");

        assertThat(ShortFigures.of(speed, "tok/s")).matches("\\d+ \\(\\d+–\\d+\\)");
    }

    @Test
    void aValueNearItsLimitHasTheDigitsThatTellThemApart() {
        Requirement headroom = Shipped.facts().get(Requirement.class, "power.supply");
        Band supply = Band.exactly(headroom.limit() + 0.004, Basis.DERIVED, "");

        assertThat(ShortFigures.beside(supply, headroom)).isEqualTo("1.104");
    }
}
