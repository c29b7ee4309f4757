package rigor.facts.upload.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import rigor.facts.upload.draft.Unusable;
import rigor.facts.upload.grid.Cell;
import rigor.facts.upload.grid.Grid;
import rigor.facts.upload.grid.Row;

class OdsReaderTest {
    private static final String CELL =
            "<table:table-cell office:value-type='string'><text:p>%s</text:p></table:table-cell>";

    @Test
    void whatFillsTheSheetIsTakenOnce() throws Exception {
        List<Row> rows = rows("""
                <table:table-row table:number-rows-repeated='1048576'><table:table-cell
                table:number-columns-repeated='16384' office:value-type='float' office:value='1'/></table:table-row>""");
        assertThat(rows).extracting(WorkbookFixturesTest::texts).containsExactly(List.of("1"));
    }

    @Test
    void repeatedCellsAndRowsAreRepeated() throws Exception {
        List<Row> rows = rows("""
                <table:table-row table:number-rows-repeated='3'><table:table-cell table:number-columns-repeated='2'/>
                </table:table-row><table:table-row-group><table:table-row table:number-rows-repeated='2'>
                <table:table-cell/><table:table-cell table:number-columns-repeated='2' office:value-type='float'
                office:value='7'/><table:table-cell table:number-columns-repeated='16381'/></table:table-row>
                </table:table-row-group>""");
        assertThat(rows).extracting(Row::at).containsExactly("T!4", "T!5");
        assertThat(rows).extracting(WorkbookFixturesTest::texts).containsOnly(List.of("", "7", "7"));
    }

    @Test
    void hiddenRowsColumnsAndSheetsAreMarkedAndCopiesOfOtherFilesLeftOut() throws Exception {
        List<Grid> grids =
                Workbook.read(Zips.ods("""
                <table:table-column table:visibility='collapse'/><table:table-column/>
                <table:table-row table:visibility='filter'>%s%s</table:table-row></table:table>
                <table:table table:name='H' table:style-name='hid'/>
                <table:table table:name="'file:///p.ods'#$P"><table:table-row>%s</table:table-row>""".formatted(CELL, CELL, CELL))).sheets();
        assertThat(grids).extracting(Grid::name).containsExactly("T", "H");
        assertThat(grids).extracting(Grid::isHidden).containsExactly(false, true);
        Row row = grids.get(0).rows().iterator().next();
        assertThat(row.isHidden()).isTrue();
        assertThat(row.cells()).extracting(Cell::isHidden).containsExactly(true, false);
    }

    @Test
    void aSpanHoldsItsValueEverywhere() throws Exception {
        List<Row> rows = rows("""
                <table:table-row><table:table-cell table:number-rows-spanned='2' office:value-type='string'>
                <text:p>a</text:p></table:table-cell>%s</table:table-row>
                <table:table-row><table:covered-table-cell/>%s</table:table-row>""".formatted(CELL, CELL));
        assertThat(rows).extracting(WorkbookFixturesTest::texts).containsOnly(List.of("a", "%s"));
    }

    @Test
    void aTextIsItsParagraphsAlone() throws Exception {
        Cell cell = cell("""
                <table:table-cell office:value-type='string'><office:annotation><text:p>no</text:p></office:annotation>
                <text:p>RTX<text:s text:c='2'/><text:span>PRO</text:span></text:p><text:p><text:a
                xlink:href='https://a.ch/1'>6000</text:a></text:p></table:table-cell>""");
        assertThat(cell.text()).isEqualTo("RTX  PRO\n6000");
        assertThat(cell.link()).isEqualTo("https://a.ch/1");
    }

    @Test
    void theCurrencyIsThatOfTheCellOfItsTextOrOfItsStyle() throws Exception {
        assertThat(money("office:value-type='currency' office:currency='EUR'", "5 CHF"))
                .isEqualTo("EUR");
        assertThat(money("office:value-type='float'", "5 €")).isEqualTo("EUR");
        assertThat(money("office:value-type='float' table:style-name='child'", "5"))
                .isEqualTo("CHF");
        assertThat(money("office:value-type='float'", "5 Stk")).isNull();
    }

    private static @Nullable String money(String attributes, String shown) throws IOException, Unusable {
        Cell cell = cell("<table:table-cell office:value='5.50' %s><text:p>%s</text:p></table:table-cell>"
                .formatted(attributes, shown));
        assertThat(cell.text()).isEqualTo("5.5");
        return cell.currency();
    }

    @Test
    void faultsAndOriginsAreTold() throws Exception {
        assertThat(cell("<table:table-cell table:formula='of:=[.A1]' calcext:value-type='error' "
                                + "office:value-type='string'><text:p>Err:502</text:p></table:table-cell>")
                        .fault())
                .isEqualTo("Err:502");
        assertThat(cell("<table:table-cell table:formula='of:=[.A1]'/>").fault())
                .isEqualTo(Workbook.NOT_SAVED);
        assertThat(cell("<table:table-cell table:formula=\"of:=['file:///p.ods'#$P.A1]\" office:value-type='float' "
                                + "office:value='5'/>")
                        .origin())
                .isEqualTo(Workbook.ANOTHER_FILE);
    }

    private static Cell cell(String xml) throws IOException, Unusable {
        return rows("<table:table-row>" + xml + "</table:table-row>").get(0).cell(0);
    }

    private static List<Row> rows(String table) throws IOException, Unusable {
        List<Row> rows = new ArrayList<>();
        Workbook.read(Zips.ods(table)).sheets().get(0).rows().forEach(rows::add);
        return rows;
    }
}
