package rigor.facts.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import rigor.Shipped;
import rigor.Tables;
import rigor.facts.Facts;
import rigor.facts.FactsRejected;
import rigor.facts.Offer;
import rigor.facts.Problem;
import rigor.facts.Table;
import rigor.facts.check.ProblemList;
import rigor.facts.files.FactFiles;
import rigor.facts.schema.CellType;
import rigor.facts.schema.Cells;
import rigor.facts.schema.Field;
import rigor.facts.schema.TableColumn;
import rigor.facts.store.FactStore;

/** Tables from before a column was added, or renamed. */
class GrownTablesTest {
    /** Columns that may be empty, but that other cells of the shipped rows go together with. */
    private static final Map<String, String> TOGETHER = Map.of(
            "hardware.accelerator_id", "accelerator_count: and accelerator_id go together: both or neither",
            "hardware.accelerator_count", "accelerator_count: and accelerator_id go together: both or neither",
            "hardware.noise_basis", "noise_basis: must say what noise_load_dba rests on",
            "offers.shipping_currency", "shipping_currency: must say which currency shipping is in",
            "requirements.unit", "limit: \"case:purchase_date+30\" follows from nothing");

    static Stream<Arguments> optional() {
        return columns(column -> !column.required());
    }

    static Stream<Arguments> required() {
        return columns(TableColumn::required);
    }

    private static Stream<Arguments> columns(Predicate<TableColumn> which) {
        return Arrays.stream(Table.values())
                .flatMap(table ->
                        TableColumn.of(table).stream().filter(which).map(column -> Arguments.of(table, column.name())));
    }

    @ParameterizedTest
    @MethodSource("optional")
    void aMissingColumnThatMayBeEmptyIsNotKnown(Table table, String column) {
        String together = TOGETHER.get(table.title() + "." + column);
        Tables before = Tables.shipped().withoutColumn(table, column);
        if (together != null) {
            assertThatThrownBy(before::read).hasMessageContaining(together);
            return;
        }
        Facts read = before.read();
        assertThat(read.all(table.type()))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(Cells.of(row)).containsEntry(column, null));
    }

    @ParameterizedTest
    @MethodSource("required")
    void aMissingColumnThatMustNotBeEmptyIsToldByName(Table table, String column) {
        assertThatThrownBy(Tables.shipped().withoutColumn(table, column)::read)
                .isInstanceOfSatisfying(
                        FactsRejected.class,
                        e -> assertThat(e.problems())
                                .contains(new Problem(
                                        "facts/" + Tables.file(table), 1, 0, "the header lacks " + column)));
    }

    @Test
    void aFaultOfACellWhoseColumnIsMissingIsItsRows() {
        assertThatThrownBy(Tables.shipped().withoutColumn(Table.OFFERS, "shipping_currency")::read)
                .isInstanceOfSatisfying(
                        FactsRejected.class,
                        e -> assertThat(e.problems()).isNotEmpty().allSatisfy(problem -> {
                            assertThat(problem.line()).isGreaterThan(1);
                            assertThat(problem.column()).isZero();
                        }));
    }

    @Test
    void aKeptVersionFromBeforeAColumnIsRestoredAndRead(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("case.csv"), "key,value,note\nbased_on,swiss-home-office,\n");
        FactStore store =
                FactStore.at(folder, () -> CaseChoice.usual(FactFiles.bundled().withOwn(folder)));
        FactFiles old =
                Tables.shipped().withoutColumn(Table.OFFERS, "return_days").files();
        FactFiles first = store.write(
                Table.OFFERS,
                old.content("offers.csv").orElseThrow(),
                store.files().caseRevision());
        FactFiles second = store.write(
                Table.OFFERS, FactFiles.bundled().content("offers.csv").orElseThrow(), first.caseRevision());

        FactFiles restored = store.restore(2, second.caseRevision()).orElseThrow();

        assertThat(FactsReader.read(restored).all(Offer.class))
                .allMatch(offer -> offer.origin().isOwn())
                .extracting(Offer::returnDays)
                .isEqualTo(Shipped.facts().all(Offer.class).stream()
                        .map(Offer::returnDays)
                        .toList());
    }

    @Test
    void aRenamedColumnIsRefusedWithItsNewName() throws Exception {
        assertThat(problems("offer_id,price_chf"))
                .containsExactly("facts/x.csv:1:10 \"price_chf\" is called price now");
    }

    @Test
    void aRenamedColumnThatStandsUnderBothNamesIsToldOnce() throws Exception {
        assertThat(problems("price_chf,offer_id,price"))
                .containsExactly(
                        "facts/x.csv:1:1 \"price_chf\" is called price now",
                        "facts/x.csv:1:20 \"price\" stands twice in the header");
    }

    private static List<String> problems(String header) throws Exception {
        List<Field> fields = List.of(field("offer_id"), field("price", "price_chf"));
        ProblemList faults = new ProblemList("facts/x.csv");
        try (CsvRows rows = new CsvRows(new StringReader(header), ',', header.length(), 0)) {
            rows.next();
            Header.read(rows, fields, Field::required, faults);
        }
        return faults.problems().stream().map(Problem::toString).toList();
    }

    private static Field field(String name, String... formerly) {
        return new Field(name, CellType.AMOUNT, true, false, null, null, null, List.of(formerly), "", "");
    }
}
