package rigor.facts.upload.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import rigor.facts.upload.draft.Unusable;
import rigor.facts.upload.grid.Cell;
import rigor.facts.upload.grid.Grid;
import rigor.facts.upload.grid.Row;

class HtmlTablesTest {

    private static List<Grid> tables(String html) throws Unusable {
        return SavedPage.tables(html.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> texts(Grid grid) {
        List<String> texts = new ArrayList<>();
        for (Row row : grid.rows()) {
            texts.add(String.join("|", row.cells().stream().map(Cell::text).toList()));
        }
        return texts;
    }

    @Test
    void aTableNamedAWorkbookIsRead() throws IOException, Unusable {
        byte[] bytes = Files.readAllBytes(Expected.FOLDER.resolve("xlsx/html-table-named.xls"));
        assertThat(SavedPage.isPage(bytes)).isTrue();
        List<Grid> grids = SavedPage.tables(bytes);
        assertThat(grids).hasSize(1);
        List<Row> rows = new ArrayList<>();
        grids.get(0).rows().forEach(rows::add);
        assertThat(rows)
                .extracting(Row::at)
                .startsWith("table 1 row 1", "table 1 row 2")
                .hasSize(5);
        assertThat(texts(grids.get(0)))
                .startsWith("Warenkorb example.ch|||", "Artikel|Anzahl|Stückpreis|Summe")
                .endsWith("Total inkl. MwSt.|||CHF 7'257.90");
        assertThat(rows.get(2).cell(1).number()).isEqualByComparingTo("2");
        assertThat(rows.get(2).cell(2).number()).isEqualByComparingTo("3599.00");
        assertThat(rows.get(2).cell(2).text()).isEqualTo("CHF 3'599.00");
    }

    @Test
    void cellsReachAsFarAsTheySay() throws Unusable {
        assertThat(texts(tables(
                                "<table><tr><td rowspan=2>a<td colspan=2>b<tr><td>c<td rowspan=9>d<tr><td>e<td>f</table>")
                        .get(0)))
                .containsExactly("a|b|", "a|c|d", "e|f|d");
    }

    @Test
    void hiddenRowsAndColumnsAreMarked() throws Unusable {
        List<Row> rows = new ArrayList<>();
        tables("<table><tr style='display: none'><td>a<tr><td>b<td style='color:red;display:NONE'>c</table>")
                .get(0)
                .rows()
                .forEach(rows::add);
        assertThat(rows).extracting(Row::isHidden).containsExactly(true, false);
        assertThat(rows.get(1).cells()).extracting(Cell::isHidden).containsExactly(false, true);
    }

    @Test
    void aTableWithinATableIsTextOfItsCell() throws Unusable {
        List<Grid> grids = tables("<table><tr><td>a<table><tr><td>b<td>c</table><td>d</table><table><tr><td>e</table>");
        assertThat(grids).extracting(Grid::name).containsExactly("table 1", "table 2");
        assertThat(texts(grids.get(0))).containsExactly("a b c|d");
    }

    @Test
    void aLinkIsKeptIfItIsOfTheWeb() throws Unusable {
        Row row = tables("<table><tr><td><a href='https://example.ch/1'>a</a><td><a href='javascript:x'>b</a></table>")
                .get(0)
                .rows()
                .iterator()
                .next();
        assertThat(row.cells()).extracting(Cell::link).containsExactly("https://example.ch/1", null);
    }

    @Test
    void spansWithoutEndEnd() throws Unusable {
        String row = "<tr><td colspan=999999 rowspan=999999>x";
        Grid grid = tables("<table>" + row.repeat(3_000) + "</table>").get(0);
        assertThat(texts(grid)).hasSizeLessThan(3_001).allMatch(line -> line.length() < 10_000);
    }
}
