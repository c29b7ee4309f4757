package rigor.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rigor.Altered;
import rigor.Shipped;
import rigor.facts.Basis;
import rigor.facts.Requirement;

class FiguresTest {

    /** 1.005 and 10.05 are not doubles: the nearest ones are below and above half way. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0           | 0 GB
            0.5         | 0.50 GB
            0.004       | 0.0040 GB
            0.00449     | 0.0045 GB
            1.005       | 1.01 GB
            1.0049      | 1.00 GB
            10.05       | 10.1 GB
            10.25       | 10.3 GB
            -10.25      | -10.3 GB
            -0.004      | -0.0040 GB
            999.5       | 1,000 GB
            1234.5      | 1,235 GB
            1234.4999   | 1,234 GB
            -1234567    | -1,234,567 GB
            12345678901 | 12,345,678,901 GB
            """)
    void figuresAreRoundedHalfUpByTheirDecimalDigits(double value, String figure) {
        assertThat(Figures.of(value, "GB")).isEqualTo(figure);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            -Infinity | Infinity | not known
            -Infinity | 3        | 3 slots or less
            -2        | 1        | -2 to 1 slots
            1         | 1        | 1 slot
            -1        | -1       | -1 slots
            0         | Infinity | not known
            2         | Infinity | 2 slots or more
            """)
    void whatIsLeftMayBeBelowNothing(double low, double high, String figure) {
        assertThat(Figures.of(Band.of(low, high, Basis.DERIVED, ""), "slots")).isEqualTo(figure);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            9485    | CHF 9,485
            9485.5  | CHF 9,486
            9485.49 | CHF 9,485
            -0.4    | CHF 0
            """)
    void francsAreWhole(double value, String figure) {
        assertThat(Figures.of(value, "CHF")).isEqualTo(figure);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1234.50 | EUR 1,234.50
            1234.00 | EUR 1,234
            0.125   | EUR 0.13
            """)
    void pricesHaveTheirCents(BigDecimal price, String text) {
        assertThat(Figures.price(price, "EUR")).isEqualTo(text);
    }

    /** A figure does not look like its limit unless it is the limit. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1.0953 | 1.16    | 1.1   | x load | 1.095 to 1.16 times the load
            1.0953 | 1.0953  | 1.1   | x load | 1.095 times the load
            1.1    | 1.16    | 1.1   | x load | 1.10 to 1.16 times the load
            1.0999 | 1.10003 | 1.1   | x load | 1.0999 to 1.10003 times the load
            1.0953 | 1.16    | 1.5   | x load | 1.10 to 1.16 times the load
            14900  | 15000.4 | 15000 | CHF    | CHF 14,900 to 15,000.4
            49.96  | 60      | 50    | dB(A)  | 49.96 to 60 dB(A)
            """)
    void aFigureNearItsLimitShowsTheDigitsThatDecide(
            double low, double high, String limit, String unit, String figure) {
        Requirement requirement = Altered.with(
                Altered.with(Shipped.facts().get(Requirement.class, "noise.load"), "limitCell", limit), "unit", unit);
        assertThat(Figures.beside(Band.of(low, high, Basis.ESTIMATED, ""), requirement))
                .isEqualTo(figure);
    }
}
