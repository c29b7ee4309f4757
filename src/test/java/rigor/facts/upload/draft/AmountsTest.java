package rigor.facts.upload.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rigor.facts.csv.NumberStyle;

class AmountsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "1299          | 1299    | PLAIN",
                "1299.5        | 1299.5  | POINT",
                "1299,00       | 1299.00 | COMMA",
                "7'691.00      | 7691.00 | POINT",
                "7\u2019691.00 | 7691.00 | POINT",
                "7'691         | 7691    | PLAIN",
                "7\u00A0691,00 | 7691.00 | COMMA",
                "7\u202F691    | 7691    | PLAIN",
                "17 691.00     | 17691.00| POINT",
                "7.691,00      | 7691.00 | COMMA",
                "7,691.00      | 7691.00 | POINT",
                "1.234.567     | 1234567 | COMMA",
                "1,234,567     | 1234567 | POINT",
                "1'234'567.89  | 1234567.89 | POINT",
                "CHF 7691.-    | 7691    | PLAIN",
                "CHF 7'691.\u2013 | 7691 | PLAIN",
                "7691.--       | 7691    | PLAIN",
                "2499,-        | 2499    | PLAIN",
                "Fr. 7'691.50  | 7691.50 | POINT",
                "7'691.00 CHF  | 7691.00 | POINT",
                "€ 1.299,00    | 1299.00 | COMMA",
                "1299.00 €     | 1299.00 | POINT",
                "2.500,- €     | 2500    | COMMA",
                "CHF 2,500.\u2013 | 2500 | POINT",
            })
    void anAmountIsReadAsWritten(String cell, String amount, NumberStyle style) {
        assertThat(Amounts.parse(cell, NumberStyle.PLAIN)).hasToString(amount);
        assertThat(Amounts.style(cell)).isEqualTo(style);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "12.99x",
                "-5",
                "- 5.00",
                "1e3",
                "NaN",
                "1'29.00",
                "12'34",
                "1'2345",
                "1234'567",
                "1.2345",
                "1.29.00",
                "1,29,00",
                "0.500",
                "1'234.567",
                "1'234’567",
                ".50",
                "5.",
                "5 USD 3",
                "٣",
                "1299 Stk.",
                "2500.00-",
                "2500-",
                "2500 -",
                "2.50,-",
                "CHF CHF 7691.00",
                "7691.00 - -",
                "7691.00 EUR EUR"
            })
    void whatIsNoAmountIsRefused(String cell) {
        assertThat(Amounts.parse(cell, NumberStyle.PLAIN)).isNull();
    }

    @ParameterizedTest
    @CsvSource({"1.299, COMMA", "'1,299', POINT", "CHF 1.299, COMMA"})
    void theFilesStyleSettlesAnAmbiguousAmount(String cell, NumberStyle file) {
        assertThat(Amounts.parse(cell, file)).hasToString("1299");
    }

    @ParameterizedTest
    @CsvSource({"1.299, PLAIN", "1.299, MIXED", "1.299, POINT", "'1,299', COMMA", "'1,299', PLAIN"})
    void anAmbiguousAmountIsRefusedOtherwise(String cell, NumberStyle file) {
        assertThat(Amounts.parse(cell, file)).isNull();
    }

    @Test
    void theReasonShowsBothReadings() {
        assertThat(Amounts.complaint("1.299", NumberStyle.PLAIN))
                .isEqualTo("is ambiguous: 1299 or 1.299? Write 1299.00 or 1299");
        assertThat(Stream.of("-5.00", "2500.00-", "2500-", "\u22125")
                        .map(cell -> Amounts.complaint(cell, NumberStyle.PLAIN)))
                .containsOnly("is negative");
        assertThat(Amounts.complaint("12.99x", NumberStyle.PLAIN))
                .isEqualTo("is not an amount such as 7691.00, 7'691.00 or 7.691,00");
    }

    @ParameterizedTest
    @CsvSource({"CHF 5, CHF", "5 €, EUR", "$5, USD", "Fr. 5.-, CHF", "eur 5, EUR"})
    void theCellsOwnCurrencyIsSeen(String cell, String currency) {
        assertThat(Amounts.currency(cell)).contains(currency);
    }

    @Test
    void anAmountAloneNamesNoCurrency() {
        assertThat(Amounts.currency("7'691.00")).isEmpty();
    }
}
