package rigor.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rigor.Shipped;
import rigor.Tables;

/** What the sums ask for by name must be there when the tables are read. */
class NeededKeysTest {
    private static final NeededKeys KEYS = new NeededKeys();
    private static final Set<String> OPTIONAL = Set.of("accelerator", "architecture", "family", "format");

    static Stream<NeededKeys.Needed> needed() {
        return KEYS.all().stream();
    }

    @ParameterizedTest
    @MethodSource("needed")
    void eachIsMissed(NeededKeys.Needed needed) {
        Table table = Table.named(needed.table()).orElseThrow();
        List<? extends Fact> rows = Shipped.facts().all(table.type());
        ProblemList faults = new ProblemList(table.file());
        KEYS.check(table, rows, faults);
        assertThat(faults.problems()).isEmpty();
        KEYS.check(
                table,
                rows.stream().filter(row -> !row.id().equals(needed.key())).toList(),
                faults);
        assertThat(faults.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains('"' + needed.key() + '"', needed.unit()));
    }

    @Test
    void aMissingKeyIsToldAtTheEndOfItsTableAndASlipAtItsRow() {
        assertThatThrownBy(() -> Tables.shipped()
                        .without(Table.ASSUMPTIONS, "purchase_date")
                        .with(Table.COEFFICIENTS, "eff.gddr", "key", "eff.gdr")
                        .without(Table.IMPORT, "vat_rate")
                        .read())
                .isInstanceOfSatisfying(
                        FactsRejected.class,
                        e -> assertThat(e.problems())
                                .extracting(Problem::toString)
                                .containsExactly(
                                        "facts/assumptions.csv:%d the table ends without a row \"purchase_date\" (date), which the sums need"
                                                .formatted(Shipped.facts().count(Assumption.class)),
                                        "facts/coefficients.csv:2 \"eff.gdr\" stands where \"eff.gddr\" (factor) is expected",
                                        "facts/import.csv:%d the table ends without a row \"vat_rate\" (percent), which the sums need"
                                                .formatted(Shipped.facts().count(ImportTerm.class))));
    }

    @Test
    void whatIsNotNeededBelongsToOneThingThatMayBeUnknown() {
        List<String> keys = KEYS.all().stream().map(NeededKeys.Needed::key).toList();
        assertThat(Shipped.facts().all(Coefficient.class))
                .filteredOn(c -> !keys.contains(c.key()))
                .allMatch(c -> OPTIONAL.contains(c.scope()) || c.key().startsWith("tflops."));
        assertThat(Shipped.facts().all(Assumption.class))
                .filteredOn(a -> !keys.contains(a.key()))
                .allMatch(a -> a.key().startsWith("kv_") || a.key().startsWith("mains."));
    }

    @Test
    void aFormatOfTheCacheThatNobodyGaveASizeIsRefused() {
        Fact first = Shipped.facts().all(LoadoutModel.class).get(0);
        assertThatThrownBy(() -> Tables.shipped()
                        .with(Table.LOADOUTS, first.id(), "kv_format", "q8")
                        .read())
                .hasMessageContaining("kv_format: \"q8\" has no row kv_q8 in assumptions.csv; did you mean");
    }
}
