package rigor.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rigor.Shipped;
import rigor.Tables;

/** Who buys, and what holds where they do on the day they do. */
class BuyerTest {
    @Test
    void isWhatTheCaseSays() {
        Buyer buyer = Buyer.of(Shipped.facts());
        assertThat(buyer.country().name()).isEqualTo("Switzerland");
        assertThat(buyer.currency()).isEqualTo("CHF");
        assertThat(buyer.business()).isFalse();
        assertThat(buyer.purchaseDate()).isEqualTo(LocalDate.of(2026, 2, 18));
        assertThat(buyer.dated().origin().id()).isEqualTo("purchase_date");
        assertThat(buyer.taxRate()).isNull();
        assertThat(buyer.priceAge()).isNull();
    }

    @Test
    void saysMoreIfTheCaseDoes() {
        Buyer buyer = Buyer.of(Tables.shipped()
                .withReplacing(Table.CASE, entry("currency", "EUR"))
                .withReplacing(Table.CASE, entry("buyer", "business"))
                .withReplacing(Table.CASE, entry("tax_rate", "7.25"))
                .withReplacing(Table.CASE, entry("price_age_days", "30"))
                .read());
        assertThat(buyer.currency()).isEqualTo("EUR");
        assertThat(buyer.business()).isTrue();
        assertThat(buyer.taxRate()).extracting(CaseEntry::value).isEqualTo("7.25");
        assertThat(buyer.priceAge()).extracting(CaseEntry::value).isEqualTo("30");
    }

    @Test
    void whoSaysThatTheyArePrivateIsNoBusiness() {
        assertThat(Buyer.of(Tables.shipped()
                                .withReplacing(Table.CASE, entry("buyer", "private"))
                                .read())
                        .business())
                .isFalse();
    }

    /** The duty of the United States rose on 24 February; before its first row a country is as that says. */
    @ParameterizedTest
    @CsvSource({
        "2025-06-30, 2026-01-01, 35",
        "2026-01-01, 2026-01-01, 35",
        "2026-02-23, 2026-01-01, 35",
        "2026-02-24, 2026-02-24, 40",
        "2026-12-31, 2026-02-24, 40"
    })
    void aCountryIsAsItIsOnTheDayOfThePurchase(String day, LocalDate from, double duty) {
        Tables american = Tables.shipped()
                .with(Table.CASE, "country", "value", "US")
                .with(Table.CASE, "purchase_date", "value", day);
        for (long seed = 0; seed < 2; seed++) {
            Buyer buyer = Buyer.of(american.shuffled(Table.COUNTRIES, seed).read());
            assertThat(buyer.country().validFrom()).isEqualTo(from);
            assertThat(buyer.country().dutyPercentHigh()).isEqualTo(duty);
            assertThat(buyer.currency()).isEqualTo("USD");
        }
    }

    @Test
    void ofEachCountryThereIsOneRowThen() {
        Facts facts = Shipped.facts();
        Buyer buyer = Buyer.of(facts);
        assertThat(facts.count(Country.class)).isGreaterThan(Country.ids(facts).size());
        assertThat(buyer.countries().values())
                .extracting(Country::countryId)
                .doesNotHaveDuplicates()
                .containsExactlyElementsOf(Country.ids(facts));
        assertThat(buyer.country("US")).get().extracting(Country::key).isEqualTo("US 2026-01-01");
        assertThat(buyer.country("XX")).isEmpty();
    }

    @Test
    void aCountryLiesWithinItselfAndItsTradeArea() {
        Buyer buyer = Buyer.of(Shipped.facts());
        Country germany = buyer.country("DE").orElseThrow();
        assertThat(germany.isWithin("DE")).isTrue();
        assertThat(germany.isWithin("EU")).isTrue();
        assertThat(germany.isWithin("AT")).isFalse();
        assertThat(buyer.country().isWithin("EU")).isFalse();
    }

    @Test
    void aCircuitCarriesItsShareForHours() {
        // 230 V x 10 A x 0.8; 230 V x 16 A, of which nobody has found a rule, so 0.8
        Facts facts = Shipped.facts();
        Buyer buyer = Buyer.of(facts);
        assertThat(buyer.country().circuitW()).isEqualTo(1840);
        assertThat(buyer.country("DE").orElseThrow().circuitW()).isEqualTo(2944);
    }

    private static Map<String, String> entry(String key, String value) {
        return Map.of("key", key, "value", value);
    }
}
