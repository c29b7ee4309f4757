package rigor.facts.upload.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "7691.00       | CHF | 7691.00 CHF",
                "1299.000000   | EUR | 1299.00 EUR",
                "1299.4990     | EUR | 1299.499 EUR",
                "1299.000      | EUR | 1299.00 EUR",
                "CHF 2’099.–   | CHF | 2099 CHF",
                "Fr. 1’581.–   |     | 1581 CHF",
                "2.199,99 €    |     | 2199.99 EUR",
                "2299          | eur | 2299 EUR",
                "2299          | €   | 2299 EUR",
                "$2,349.00     | CAD | 2349.00 CAD",
                "6 063,00 €    | EUR | 6063.00 EUR"
            })
    void aPriceIsWhatItStates(String text, @Nullable String currency, String price) throws NoPrice {
        Price read = Money.price(Word.of(text), currency, null);
        assertThat(read.words()).isEqualTo(price);
        assertThat(read.warnings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1.5e3, 1500", "2339.5, 2339.5", "27.500, 27.50", "3e0, 3"})
    void aNumberIsOneWhateverItsForm(String text, String price) throws NoPrice {
        assertThat(Money.amount(new Word(text, true)).toPlainString()).isEqualTo(price);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "27.500              | CHF     | ambiguous-amount",
                "27,500              | CHF     | ambiguous-amount",
                "Preis auf Anfrage   | CHF     | no-amount",
                "1.5e3               | CHF     | no-amount",
                "''                  | CHF     | no-amount",
                "0.00                | CHF     | price-zero",
                "-1                  | CHF     | negative",
                "CHF -1.00           | CHF     | negative",
                "5100 - 5900         | CHF     | range",
                "5'100.00–5'900.00   | CHF     | range",
                "99999999            | CHF     | out-of-range",
                "100                 |         | currency-missing",
                "100                 | Franken | currency-unknown",
                "100                 | Euro    | currency-unknown",
                "100                 | XYZ     | currency-unknown",
                "100 XQX             |         | currency-unknown",
                "EUR 100             | CHF     | currency-conflict",
                "$100                | EUR     | currency-conflict"
            })
    void whatIsNoPriceIsSaid(String text, @Nullable String currency, String code) {
        NoPrice refused = catchThrowableOfType(NoPrice.class, () -> Money.price(Word.of(text), currency, null));
        assertThat(refused.code).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"1e308, out-of-range", "1e999999999, out-of-range", "1e-999999999, no-amount", "-1e999999999, negative"
    })
    void aNumberOfManyDigitsIsNeverWrittenOut(String text, String code) {
        NoPrice refused = catchThrowableOfType(NoPrice.class, () -> Money.amount(new Word(text, true)));
        assertThat(refused.code).isEqualTo(code);
        assertThat(refused.reason()).hasSizeLessThan(120);
    }

    @ParameterizedTest
    @CsvSource({"'$100',", "100,$"})
    void aDollarAloneIsAskedFor(String text, @Nullable String currency) throws NoPrice {
        Price price = Money.price(Word.of(text), currency, null);
        assertThat(price.words()).isEqualTo("100 USD");
        assertThat(price.warnings()).containsExactly("the $ sign may be another dollar: check the currency");
    }
}
