package rigor.facts.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import rigor.Shipped;
import rigor.Tables;
import rigor.facts.Assumption;
import rigor.facts.Fact;
import rigor.facts.FactsRejected;
import rigor.facts.LoadoutModel;
import rigor.facts.Problem;
import rigor.facts.Requirement;
import rigor.facts.Table;
import rigor.facts.keys.AssumptionKey;
import rigor.facts.keys.CoefficientKey;
import rigor.facts.keys.RowKey;

/** What the sums ask for by name must be there when the tables are read. */
class NeededKeysTest {

    static Stream<Arguments> needed() {
        return Stream.of(
                        Stream.of(AssumptionKey.values()).map(key -> Arguments.of(Table.ASSUMPTIONS, key)),
                        Stream.of(CoefficientKey.values()).map(key -> Arguments.of(Table.COEFFICIENTS, key)))
                .flatMap(keys -> keys);
    }

    @ParameterizedTest
    @MethodSource("needed")
    void eachIsMissed(Table table, RowKey needed) {
        List<? extends Fact> rows = Shipped.facts().all(table.type());
        ProblemList faults = new ProblemList(table.file());
        NeededKeys.check(table, true, rows, Shipped.facts(), faults);
        assertThat(faults.problems()).isEmpty();
        NeededKeys.check(
                table,
                true,
                rows.stream().filter(row -> !row.key().equals(needed.key())).toList(),
                Shipped.facts(),
                faults);
        assertThat(faults.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains('"' + needed.key() + '"', needed.unit()));
    }

    @Test
    void aMissingKeyIsToldAtTheEndOfItsTableAndASlipAtItsRow() {
        assertThatThrownBy(() -> Tables.shipped()
                        .without(Table.ASSUMPTIONS, "claim_tolerance")
                        .with(Table.COEFFICIENTS, "eff.gddr", "key", "eff.gdr")
                        .read())
                .isInstanceOfSatisfying(
                        FactsRejected.class,
                        e -> assertThat(e.problems())
                                .extracting(Problem::toString)
                                .containsExactly(
                                        String.format(
                                                Locale.ROOT,
                                                "facts/assumptions.csv:%d the table ends without a row \"claim_tolerance\" (ratio), which the sums need",
                                                Shipped.facts().count(Assumption.class)),
                                        "facts/coefficients.csv:2 \"eff.gdr\" stands where \"eff.gddr\" (factor) is expected"));
    }

    @Test
    void aKeyThatNothingReadsIsToldAtItsRowWithTheNearestThatSomethingDoes() {
        Tables tables = Tables.shipped()
                .withCopy(Table.ASSUMPTIONS, "freight_part", Map.of("key", "freight_parts"))
                .withCopy(Table.ASSUMPTIONS, "kv_f16", Map.of("key", "kvv_q6_0"))
                .withCopy(Table.ASSUMPTIONS, "kv_f16", Map.of("key", "kv_"))
                .withCopy(Table.COEFFICIENTS, "bits.family.gpt-oss", Map.of("key", "bits.famly.Qwen3.5"))
                .withCopy(Table.COEFFICIENTS, "eff.gddr", Map.of("key", "something.else"));
        assertThatThrownBy(tables::read)
                .isInstanceOfSatisfying(
                        FactsRejected.class,
                        e -> assertThat(e.problems())
                                .extracting(Problem::message)
                                .containsExactlyInAnyOrder(
                                        "\"kvv_q6_0\" is a key that nothing reads; did you mean kv_q6_0 or kv_q8_0?",
                                        "\"kv_\" is a key that nothing reads; did you mean kv_q8_0?",
                                        "\"bits.famly.Qwen3.5\" is a key that nothing reads; did you mean bits.family.Qwen3.5?",
                                        "\"something.else\" is a key that nothing reads",
                                        "\"freight_parts\" is a key that nothing reads; did you mean freight_part?"));
    }

    @Test
    void theWordOfAFamilyIsOneOfItsKind() {
        Tables tables = Tables.shipped().withCopy(Table.COEFFICIENTS, "tflops.gb10", Map.of("key", "tflops.gb-10"));
        assertThatThrownBy(tables::read)
                .isInstanceOfSatisfying(
                        FactsRejected.class,
                        e -> assertThat(e.problems())
                                .extracting(Problem::message)
                                .containsExactly(
                                        "\"tflops.gb-10\" is a key that nothing reads; did you mean tflops.gb10?"));
    }

    @Test
    void rowsOfOtherTablesMayHaveAnyName() {
        assertThat(Tables.shipped()
                        .withCopy(Table.REQUIREMENTS, "noise.load", Map.of("requirement_id", "noise.loads"))
                        .read()
                        .find(Requirement.class, "noise.loads"))
                .isPresent();
    }

    @Test
    void aFormatOfTheCacheThatNobodyGaveASizeIsRefused() {
        Fact first = Shipped.facts().all(LoadoutModel.class).get(0);
        assertThatThrownBy(() -> Tables.shipped()
                        .with(Table.LOADOUTS, first.key(), "kv_format", "q8")
                        .read())
                .hasMessageContaining("kv_format: \"q8\" has no row kv_q8 in assumptions.csv; did you mean");
    }
}
