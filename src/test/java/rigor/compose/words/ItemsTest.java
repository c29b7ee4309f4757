package rigor.compose.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Words are split into items with counts; what nobody sees, or a spreadsheet would run, is dropped. */
class ItemsTest {
    private static final List<String> CURRENCIES = List.of("CHF", "EUR", "USD");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "2x rtx-3090, epyc-7302p, 1200 W          | 2x rtx-3090/epyc-7302p/1200 W",
                "2 x rtx-3090 + 64 GB;1200 W              | 2x rtx-3090/64 GB/1200 W",
                "rtx-3090 x2, 2x3090, 3× L4               | 2x rtx-3090/2x 3090/3x L4",
                "2x32 GB                                  | 2x 32 GB",
                "Ryzen AI Max+ 395                        | Ryzen AI Max+ 395",
                "usd 3,900, GB10                          | usd 3,900/GB10",
                "3'900.50 CHF,GB10                        | 3'900.50 CHF/GB10",
                "3.900,00 €, GB10                         | 3.900,00 €/GB10",
                "arc 770,128 GB                           | arc 770/128 GB",
                "rtx-3090,128 GB                          | rtx-3090/128 GB",
                "=SUM(A1), @x, -2, +y                     | SUM(A1)/x/2/y",
                "\"2x rtx-3090\"                          | 2x rtx-3090",
                " ,, ; GB10 ,                             | GB10"
            })
    void wordsAreSplit(String words, String items) {
        assertThat(said(words)).isEqualTo(items);
    }

    @Test
    void signsThatNobodySeesSeparateWordsAndNoMore() {
        assertThat(said("rtx\u0000-3090\u001b[31m,\u202e GB10\nL4\r\nL40")).isEqualTo("rtx -3090 [31m/GB10/L4/L40");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", ",;,", "=+-", "0x rtx-3090", "100x rtx-3090"})
    void nothingAndTooMuchAreRefused(String words) {
        assertThatThrownBy(() -> Items.of(words, CURRENCIES)).isInstanceOf(WordsRejected.class);
    }

    @Test
    void lengthIsBounded() {
        assertThatThrownBy(() -> Items.of("x".repeat(10_000), CURRENCIES))
                .isInstanceOf(WordsRejected.class)
                .hasMessage("10,000 signs are too many: name a machine in at most 1,000");
        assertThatThrownBy(() -> Items.of("x,".repeat(41), CURRENCIES))
                .hasMessage("more than 40 things: name one machine");
    }

    private static String said(String words) {
        return Items.of(words, CURRENCIES).stream().map(Item::said).collect(Collectors.joining("/"));
    }
}
