package rigor.terms;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever puts a number between the words of its unit writes what {@link Figures} write. */
class UnitWordsTest {

    @ParameterizedTest
    @CsvSource({"CHF,15", "streams,1", "streams,3", "dB(A),50", "x load,2", "GB,1", "days,1"})
    void theWordsAreThoseOfFigures(String unit, int value) {
        UnitWords words = UnitWords.of(unit);

        assertThat(words.before() + value + (value == 1 ? words.afterOne() : words.after()))
                .isEqualTo(Figures.of(value, unit));
    }
}
