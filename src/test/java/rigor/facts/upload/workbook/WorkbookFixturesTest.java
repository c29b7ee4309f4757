package rigor.facts.upload.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rigor.facts.csv.NumberStyle;
import rigor.facts.upload.draft.Amounts;
import rigor.facts.upload.draft.Dates;
import rigor.facts.upload.draft.Unusable;
import rigor.facts.upload.grid.Cell;
import rigor.facts.upload.grid.Grid;
import rigor.facts.upload.grid.Row;

class WorkbookFixturesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "xlsx/formulas-cached.xlsx",
                "xlsx/inline-strings-all-text.xlsx",
                "xlsx/own-sheet-de.xlsx",
                "xlsx/own-sheet-fr-1904.xlsx",
                "xlsx/several-sheets-hidden.xlsx",
                "xlsx/two-row-header.xlsx",
                "ods/own-sheet.ods",
                "hostile/external-links.xlsx"
            })
    void eachExpectedFigureStandsInACellOfItsRow(String file) throws Exception {
        Rows rows = rows(read(file));
        for (JsonNode expected : expected(file).get("rows")) {
            String at = expected.get("at").asText();
            List<Cell> cells = rows.get(at).cells();
            has(cells, expected, "product", cell -> cell.text().strip());
            has(cells, expected, "gtin", Cell::text);
            has(cells, expected, "seller", Cell::text);
            has(cells, expected, "url", cell -> cell.link() == null ? cell.text() : cell.link());
            assertThat(cells)
                    .anyMatch(holds(new BigDecimal(expected.get("price").asText())));
            if (!expected.path("accept").has("observed_on")) {
                has(cells, expected, "observed_on", WorkbookFixturesTest::day);
            }
        }
    }

    private static void has(List<Cell> cells, JsonNode expected, String key, Function<Cell, String> figure) {
        if (expected.hasNonNull(key)) {
            assertThat(cells)
                    .extracting(figure::apply)
                    .contains(expected.get(key).asText());
        }
    }

    private static Predicate<Cell> holds(BigDecimal price) {
        return cell -> {
            BigDecimal number = cell.number() == null ? Amounts.parse(cell.text(), NumberStyle.COMMA) : cell.number();
            return number != null && number.setScale(2, RoundingMode.HALF_UP).compareTo(price) == 0;
        };
    }

    private static String day(Cell cell) {
        return String.valueOf(cell.date() == null ? Dates.parse(cell.text()) : cell.date());
    }

    @ParameterizedTest
    @ValueSource(strings = {"encrypted", "far-cells", "plain-zip", "zip-bomb-sheet"})
    void aFileThatIsNoGoodWorkbookIsRefusedAsAWhole(String name) throws Exception {
        String file = "hostile/" + name + ".xlsx";
        Unusable refusal = catchThrowableOfType(Unusable.class, () -> read(file));
        assertThat(refusal.code).isEqualTo(expected(file).at("/whole_file/code").asText());
    }

    @Test
    void aFormatNamesTheCurrency() throws Exception {
        Rows rows = rows(read("xlsx/own-sheet-de.xlsx"));
        assertThat(rows.get("Angebote!5").cell(3).currency()).isEqualTo("CHF");
        assertThat(rows.get("Angebote!6").cell(3).currency()).isEqualTo("EUR");
        assertThat(rows.get("Angebote!9").cell(3).text()).isEqualTo("14392.5");
        assertThat(rows.byPlace()).doesNotContainKey("Angebote!7");
    }

    @Test
    void thoseOfAnOdsStandInTheStyleOrInTheCell() throws Exception {
        Rows rows = rows(read("ods/own-sheet.ods"));
        assertThat(rows.byPlace()).hasSize(4);
        assertThat(rows.get("Preise!2").cell(2).currency()).isEqualTo("CHF");
        assertThat(rows.get("Preise!4").cell(2).currency()).isEqualTo("EUR");
        assertThat(rows.get("Preise!4").cell(4).currency()).isNull();
    }

    @Test
    void daysFrom1904AndPercentagesAreTold() throws Exception {
        Workbook workbook = read("xlsx/own-sheet-fr-1904.xlsx");
        assertThat(workbook.describe()).isEqualTo("an Excel workbook (xlsx), dates counted from 1904");
        Row row = rows(workbook).get("Feuille1!2");
        assertThat(row.cell(3).date()).hasToString("2026-02-17");
        assertThat(row.cell(5).isPercent()).isTrue();
        assertThat(row.cell(5).text()).isEqualTo("5%");
        assertThat(row.cell(0).number()).isNull();
    }

    @Test
    void hiddenSheetsRowsAndColumnsAreMarked() throws Exception {
        Workbook workbook = read("xlsx/several-sheets-hidden.xlsx");
        assertThat(workbook.sheets())
                .extracting(Grid::name)
                .containsExactly("Info", "Systeme", "Karten", "alt", "calc");
        assertThat(workbook.sheets()).extracting(Grid::isHidden).containsExactly(false, false, false, true, true);
        Rows rows = rows(workbook);
        assertThat(rows.get("Systeme!3").isHidden()).isTrue();
        assertThat(rows.get("Systeme!4").isHidden()).isFalse();
        assertThat(rows.get("Systeme!2").cells())
                .extracting(Cell::isHidden)
                .containsExactly(false, true, false, false, false);
    }

    @Test
    void aFormulaCountsAsLastSavedOrNamesItsFault() throws Exception {
        Rows rows = rows(read("xlsx/formulas-cached.xlsx"));
        assertThat(rows.get("Kalkulation!2").cell(3).number()).isEqualByComparingTo("4270.91");
        assertThat(rows.get("Kalkulation!3").cell(3).fault()).isEqualTo(Workbook.NOT_SAVED);
        assertThat(rows.get("Kalkulation!4").cell(3).fault()).isEqualTo("#N/A");
        assertThat(rows.get("Kalkulation!5").cell(0).fault()).isNull();
    }

    @Test
    void whatAFormulaReadElsewhereSaysSo() throws Exception {
        Rows rows = rows(read("hostile/external-links.xlsx"));
        assertThat(rows.get("Angebot!2").cell(1).origin()).isEqualTo(Workbook.ANOTHER_FILE);
        assertThat(rows.get("Angebot!3").cell(1).origin()).isEqualTo(Workbook.THE_WEB);
        assertThat(rows.get("Angebot!4").cells()).extracting(Cell::origin).containsOnlyNulls();
        assertThat(rows.get("Angebot!4").cell(2).link()).isNull();
    }

    @Test
    void mergedCellsHoldTheirValueEverywhere() throws Exception {
        Rows rows = rows(read("xlsx/two-row-header.xlsx"));
        assertThat(texts(rows.get("Tabelle1!1")))
                .containsExactly("Artikel", "Preis", "Preis", "Versand", "Anbieter", "Anbieter");
        assertThat(texts(rows.get("Tabelle1!2")))
                .containsExactly("Artikel", "netto", "brutto", "Versand", "Name", "Webseite");
        assertThat(rows.get("Tabelle1!6").cell(0).text()).isEqualTo("Beelink GTR9 Pro 128 GB");
    }

    static List<String> texts(Row row) {
        return row.cells().stream().map(Cell::text).collect(Collectors.toList());
    }

    private record Rows(Map<String, Row> byPlace) {
        Row get(String at) {
            return Objects.requireNonNull(byPlace.get(at), at);
        }
    }

    private static Rows rows(Workbook workbook) {
        Map<String, Row> rows = new HashMap<>();
        for (Grid grid : workbook.sheets()) {
            List<Row> first = new ArrayList<>();
            grid.rows().forEach(first::add);
            assertThat(grid.rows()).containsExactlyElementsOf(first);
            first.forEach(row -> rows.put(row.at(), row));
        }
        return new Rows(rows);
    }

    private static Workbook read(String file) throws IOException, Unusable {
        byte[] bytes = bytes(file);
        assertThat(Workbook.isOne(bytes)).isTrue();
        return Workbook.read(bytes);
    }

    private static JsonNode expected(String file) throws IOException {
        return JsonMapper.builder().build().readTree(bytes(file.replaceFirst("\\.[a-z]+$", ".expected.json")));
    }

    private static byte[] bytes(String file) throws IOException {
        try (InputStream in = WorkbookFixturesTest.class.getResourceAsStream("/import/" + file)) {
            return Objects.requireNonNull(in, file).readAllBytes();
        }
    }
}
