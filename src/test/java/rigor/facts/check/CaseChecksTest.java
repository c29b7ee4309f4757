package rigor.facts.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rigor.Shipped;
import rigor.Tables;
import rigor.facts.CaseEntry;
import rigor.facts.Facts;
import rigor.facts.FactsRejected;
import rigor.facts.Problem;
import rigor.facts.Progress;
import rigor.facts.Table;
import rigor.facts.csv.FactsReader;
import rigor.facts.csv.OwnCase;

/** Each fault of what a case says of its buyer, told once and at its line. */
class CaseChecksTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "nation,CH;          1; key: \"nation\" is none of title, based_on, country, currency, tax_rate, buyer,"
                        + " purchase_date, certainty, price_age_days, offers, without",
                "country,SW;         9; value: \"SW\" is not in countries.csv; did you mean ",
                "country,Atlantis;   9; value: \"Atlantis\" is not in countries.csv",
                "currency,CFH;      10; value: \"CFH\" is not in rates.csv; did you mean CHF",
                "tax_rate,much;     10; value: \"much\" is not a number",
                "buyer,busy;         7; value: \"busy\" is none of private, business",
                "purchase_date,soon; 15; value: \"soon\" is not a date such as 2026-02-18",
                "price_age_days,-1;  16; value: \"-1\" is not a whole number of days such as 45",
                "price_age_days,1.5; 16; value: \"1.5\" is not a whole number of days such as 45",
                "price_age_days,old; 16; value: \"old\" is not a whole number of days such as 45",
                "offers,mine;        8; value: \"mine\" is none of own, shipped+own",
                "without,of-001;     9; value: \"of-001\" names no row such as offers:of-001",
                "without,offers:of-001|of-002; 9; value: \"of-002\" names no row such as offers:of-001",
            })
    void eachIsToldAtItsLine(String entry, int column, String message) {
        assertThat(OwnCase.based("title,A case", entry).problems())
                .singleElement()
                .asString()
                .startsWith("case/case.csv:4:" + column + " ")
                .contains(message);
    }

    @Test
    void aCaseIsBasedOnOneThatThereIs() {
        assertThat(OwnCase.none()
                        .with(
                                Table.CASE,
                                "key,value",
                                "based_on,swiss-home-offce",
                                "country,CH",
                                "purchase_date,2026-03-01")
                        .problems())
                .anySatisfy(problem -> assertThat(problem)
                        .startsWith("case/case.csv:2:10 value: \"swiss-home-offce\" is not in cases.csv;"
                                + " did you mean swiss-home-office?"));
    }

    @Test
    void anEntryThatSaysNothingIsAsBelowOrTold() {
        assertThat(OwnCase.based("title,").read().get(CaseEntry.class, "title").value())
                .isEqualTo(Shipped.facts().get(CaseEntry.class, "title").value());
        assertThat(OwnCase.none()
                        .with(Table.CASE, "key,value", "country,CH", "purchase_date,2026-03-01", "title,")
                        .problems())
                .containsExactly("case/case.csv:4:7 value: must not be empty");
    }

    @Test
    void theSameKeyTwiceIsTold() {
        assertThat(OwnCase.based("buyer,private", "buyer,business").problems())
                .containsExactly("case/case.csv:4:1 key: \"buyer\" stands on line 3 already");
    }

    @ParameterizedTest
    @ValueSource(strings = {"country,CH", "purchase_date,2026-03-01"})
    void whatIsMissingIsToldOnce(String only) {
        String lacking = only.startsWith("country") ? "purchase_date" : "country";
        assertThat(OwnCase.none()
                        .with(Table.CASE, "key,value", only)
                        .with(
                                Table.LOADOUTS,
                                "loadout_id,role,model_id,format,streams,context_tokens,kv_format,assumed")
                        .problems())
                .containsExactly("case/case.csv lacks a row \"" + lacking + "\", which every case needs");
    }

    @Test
    void aCaseThatIsBasedOnAnotherLacksNothing() {
        assertThat(OwnCase.based().read().count(CaseEntry.class)).isEqualTo(5);
    }

    @ParameterizedTest
    @CsvSource({"COUNTRIES, CH 2026-01-01, country_id, CX, country", "RATES, DKK, currency, XAF, currency"})
    void aCaseIsLookedAtAgainWhenWhatItNamesIsGone(Table table, String row, String key, String other, String entry) {
        Tables before = Tables.shipped().withReplacing(Table.CASE, Map.of("key", "currency", "value", "DKK"));
        Facts known = before.read();
        Tables after = before.with(table, row, key, other);
        assertThat(catchThrowableOfType(
                                FactsRejected.class,
                                () -> FactsReader.read(after.files(), before.files(), known, Progress.UNSEEN))
                        .problems())
                .extracting(Problem::toString)
                .filteredOn(problem -> problem.startsWith("facts/cases/swiss-home-office/case.csv:"))
                .singleElement()
                .asString()
                .contains("is not in " + table.file());
    }
}
