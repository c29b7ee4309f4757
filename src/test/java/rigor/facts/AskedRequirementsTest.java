package rigor.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rigor.Shipped;
import rigor.Tables;
import rigor.facts.csv.FactsReader;

/** What a case asks, with what follows from it filled in. */
class AskedRequirementsTest {
    private static final Tables AMERICAN = Tables.shipped().with(Table.CASE, "country", "value", "US");

    @Test
    void theCountryIsNamedInTitlesAndQuestions() {
        Requirement ships = asked(Shipped.facts(), "offer.ships");
        assertThat(ships.title()).isEqualTo("Delivery to Switzerland");
        assertThat(ships.question()).isEqualTo("Do you deliver to Switzerland?");
        assertThat(asked(AMERICAN.read(), "offer.ships").title()).isEqualTo("Delivery to the United States");
        assertThat(Shipped.facts().all(Requirement.class))
                .allSatisfy(r -> assertThat(r.title() + r.question() + r.unit() + r.limitCell())
                        .doesNotContain("{", "money", "case:", "country:"));
    }

    @Test
    void moneyIsInTheCurrencyOfTheCase() {
        assertThat(asked(Shipped.facts(), "budget.ceiling").unit()).isEqualTo("CHF");
        assertThat(asked(AMERICAN.read(), "budget.ceiling").unit()).isEqualTo("USD");
        Tables inEuros = Tables.shipped().withReplacing(Table.CASE, Map.of("key", "currency", "value", "EUR"));
        assertThat(asked(inEuros.read(), "budget.ceiling").unit()).isEqualTo("EUR");
        assertThat(asked(inEuros.read(), "noise.load").unit()).isEqualTo("dB(A)");
    }

    @Test
    void aCircuitCarriesWhatItDoesInTheCountry() {
        // 230 V x 10 A x 0.8, 120 V x 15 A x 0.8
        Tables circuit = Tables.shipped().with(Table.REQUIREMENTS, "power.circuit", "limit", "country:circuit");
        assertThat(asked(circuit.read(), "power.circuit").limit()).isEqualTo(1840);
        assertThat(asked(circuit.with(Table.CASE, "country", "value", "US").read(), "power.circuit")
                        .limit())
                .isEqualTo(1440);
    }

    @ParameterizedTest
    @CsvSource({
        "case:purchase_date+30, 2026-03-20",
        "case:purchase_date+0, 2026-02-18",
        "case:purchase_date, 2026-02-18",
        "2026-02-28, 2026-02-28"
    })
    void aDayIsCountedFromThatOfThePurchase(String limit, LocalDate day) {
        Tables dated = Tables.shipped().with(Table.REQUIREMENTS, "offer.available", "limit", limit);
        Requirement available = asked(dated.read(), "offer.available");
        assertThat(available.limitCell()).isEqualTo(day.toString());
        assertThat(available.limit()).isEqualTo(day.toEpochDay());
    }

    @Test
    void whatIsOffIsNotAskedButMayBe() {
        Facts facts = Tables.shipped()
                .with(Table.REQUIREMENTS, "noise.load", "level", "off")
                .read();
        assertThat(facts.all(Requirement.class)).extracting(Requirement::key).doesNotContain("noise.load");
        assertThat(facts.find(Requirement.class, "noise.load")).isEmpty();
        assertThat(facts.ids(Requirement.class)).doesNotContain("noise.load");
        assertThat(facts.count(Requirement.class)).isEqualTo(Shipped.facts().count(Requirement.class) - 1);
        assertThat(facts.askable()).extracting(Requirement::key).contains("noise.load");
        assertThat(facts.askable()).hasSameSizeAs(Shipped.facts().askable());
    }

    @Test
    void whatMayBeAskedIsAsTheTablesSpellIt() {
        assertThat(Shipped.facts().askable())
                .filteredOn(r -> r.key().equals("offer.ships") || r.key().equals("budget.ceiling"))
                .extracting(Requirement::title, Requirement::unit)
                .containsExactly(tuple("Landed price", "money"), tuple("Delivery to {country}", null));
    }

    @Test
    void isTheSameWhereTheTableWasTakenOverFromBefore() {
        Tables first = Tables.shipped()
                .with(Table.REQUIREMENTS, "offer.available", "limit", "case:purchase_date+30")
                .with(Table.REQUIREMENTS, "noise.load", "level", "off");
        Tables later = first.with(Table.CASE, "purchase_date", "value", "2026-03-01");
        Facts after = FactsReader.read(later.files(), first.files(), first.read(), Progress.UNSEEN);
        assertThat(after.askable()).isEqualTo(FactsReader.read(later.files()).askable());
        assertThat(asked(after, "offer.available").limitCell()).isEqualTo("2026-03-31");
    }

    @ParameterizedTest
    @CsvSource({
        "offer.available, case:purchase_dat+30",
        "offer.available, case:title",
        "offer.available, country:circuit",
        "power.circuit, country:circuits",
        "power.circuit, country:circuit+3",
        "power.circuit, case:purchase_date",
        "power.circuit, case:tax_rate+3"
    })
    void aLimitThatFollowsFromNothingIsRefused(String requirement, String limit) {
        Tables wrong = Tables.shipped().with(Table.REQUIREMENTS, requirement, "limit", limit);
        assertThatThrownBy(wrong::read)
                .isInstanceOfSatisfying(
                        FactsRejected.class,
                        e -> assertThat(e.problems()).singleElement().satisfies(problem -> {
                            assertThat(problem.toString())
                                    .startsWith("facts/cases/swiss-home-office/requirements.csv:")
                                    .contains("limit: \"" + limit + "\"");
                            assertThat(problem.line()).isGreaterThan(1);
                        }));
    }

    private static Requirement asked(Facts facts, String id) {
        return facts.get(Requirement.class, id);
    }
}
