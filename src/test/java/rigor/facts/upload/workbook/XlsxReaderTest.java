package rigor.facts.upload.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rigor.facts.upload.draft.Unusable;
import rigor.facts.upload.grid.Cell;
import rigor.facts.upload.grid.Row;

class XlsxReaderTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "<c><v>2.900000001817E12</v></c>                           | 2900000001817",
                "<c><v>3399.0</v></c>                                      | 3399",
                "<c><v>0.30000000000000004</v></c>                         | 0.3",
                "<c><v>1E20</v></c>                                        | 100000000000000000000",
                "<c t='b'><v>1</v></c>                                     | true",
                "<c t='d'><v>2026-02-17T08:00:00</v></c>                   | 2026-02-17",
                "<c t='str'><v>a_x0042_c</v></c>                           | aBc",
                "<c t='inlineStr'><is><r><t>RTX </t></r><r><t>PRO</t></r><rPh><t>x</t></rPh></is></c> | RTX PRO",
                "<c t='inlineStr'><is><t>a</t><phoneticPr/></is><extLst><t>z</t></extLst></c> | a",
            })
    void aCellIsReadAsItsAuthorSeesIt(String cell, String text) throws Exception {
        assertThat(row(cell).cell(0).text()).isEqualTo(text);
    }

    @Test
    void numbersBeyondEveryFigureAreText() throws Exception {
        assertThat(row("<c><v>1E999999999</v></c>").cell(0)).isEqualTo(Cell.of("1E999999999"));
    }

    @Test
    void cellsWithoutAddressFollowEachOther() throws Exception {
        Row row = row("<c><v>1</v></c><c r='D1'><v>2</v></c><c><v>3</v></c>");
        assertThat(WorkbookFixturesTest.texts(row)).containsExactly("1", "", "", "2", "3");
        assertThat(row.at()).isEqualTo("S!1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "[1]Preise!$B$1*2                       | another file",
                "'[1]Preise 2026'!$B$1                  | another file",
                "SUM('https://x/[p.xlsx]Preise'!B1:B2)  | another file",
                "_xlfn.WEBSERVICE(\"http://x\")         | the web",
                "NUMBERVALUE(webservice(A1))            | the web",
                "RTD(\"x\",,\"y\")                      | another file",
                "fremd*2                                | another file",
                "Tabelle1[Preis]*Kurs!B1                |",
                "'Blatt ]'&\"[1]Preise!A1 WEBSERVICE(\" |",
                "MYWEBSERVICE(A1)                       |",
            })
    void aFormulaTellsWhereItReads(String formula, String origin) throws Exception {
        Map<String, String> parts = Zips.xlsx(
                "<sheetData><row><c><f>%s</f><v>5</v></c></row></sheetData>".formatted(formula.replace("&", "&amp;")));
        parts.put("xl/workbook.xml", """
                <workbook><sheets><sheet name='S' id='r0'/></sheets><definedNames>
                <definedName name='Fremd'>[1]Preise!$B$1</definedName><definedName name='Kurs'>S!$B$1</definedName>
                </definedNames></workbook>""");
        Cell cell = rows(Zips.of(parts)).get(0).cell(0);
        assertThat(cell.origin()).isEqualTo(origin);
        assertThat(cell.number()).isEqualByComparingTo("5");
    }

    @Test
    void cellsThatShareAFormulaShareItsOrigin() throws Exception {
        Row row = row("<c><f t='shared' si='0' ref='A1:B1'>[1]S!A1</f><v>1</v></c><c><f t='shared' si='0'/><v>2</v></c>"
                + "<c><f t='array' ref='C1:D1'>[1]S!A1:B1</f><v>3</v></c><c><v>4</v></c><c><v>5</v></c>");
        String file = Workbook.ANOTHER_FILE;
        assertThat(row.cells()).extracting(Cell::origin).containsExactly(file, file, file, file, null);
    }

    @Test
    void aLinkOfLiteralsIsTakenAndNoneThatIsComputed() throws Exception {
        Row row = row("<c t='str'><f>HYPERLINK(\"https://a.ch/1\",\"Shop\")</f><v>Shop</v></c>"
                + "<c t='str'><f>HYPERLINK(\"https://a.ch/?\"&amp;A1,\"Shop\")</f><v>Shop</v></c>"
                + "<c><f>HYPERLINK(\"https://a.ch/2\",\"Laden\")</f></c>"
                + "<c><f>HYPERLINK(\"https://a.ch/3\",A1)</f><v/></c>");
        assertThat(row.cells())
                .extracting(Cell::link)
                .containsExactly("https://a.ch/1", null, "https://a.ch/2", "https://a.ch/3");
        assertThat(row.cells()).extracting(Cell::fault).containsExactly(null, null, null, Workbook.NOT_SAVED);
        assertThat(row.cell(2).text()).isEqualTo("Laden");
    }

    @Test
    void aFormulaMayHaveAnEmptyTextForResult() throws Exception {
        Row row = row("<c t='str'><f>\"\"</f><v></v></c><c t='str'><f>A1</f></c><c><v>1</v></c>");
        assertThat(row.cells()).extracting(Cell::fault).containsExactly(null, Workbook.NOT_SAVED, null);
    }

    @Test
    void stylesGiveDatesAndCurrencies() throws Exception {
        Map<String, String> parts = Zips.xlsx("<sheetData><row><c s='1'><v>46070.75</v></c><c s='2'><v>7691</v></c>"
                + "<c s='3'><v>0.5</v></c><c s='4'><v>0.081</v></c><c s='9'><v>1</v></c></row></sheetData>");
        parts.put("xl/styles.xml", """
                <styleSheet><numFmts><numFmt numFmtId='164' formatCode='#,##0.00 [$€-407]'/></numFmts>
                <cellStyleXfs><xf numFmtId='14'/></cellStyleXfs><cellXfs><xf numFmtId='0'/><xf numFmtId='14'/>
                <xf numFmtId='164'/><xf numFmtId='20'/><xf numFmtId='10'/></cellXfs>
                <dxfs><dxf><numFmt numFmtId='164' formatCode='0 "USD"'/></dxf></dxfs></styleSheet>""");
        Row row = rows(Zips.of(parts)).get(0);
        assertThat(WorkbookFixturesTest.texts(row)).containsExactly("2026-02-17", "7691", "12:00", "8.1%", "1");
        assertThat(row.cell(1).currency()).isEqualTo("EUR");
        assertThat(row.cells())
                .extracting(cell -> cell.number() == null)
                .containsExactly(true, false, true, false, false);
    }

    @Test
    void partsAreFoundWhereTheRelationshipsSay() throws Exception {
        Map<String, String> parts = Zips.xlsx("<sheetData><row><c t='s'><v>70</v></c></row></sheetData>"
                + "<hyperlinks><hyperlink ref='A1' id='r0'/><hyperlink ref='A2' location='S!A1'/></hyperlinks>");
        parts.put("xl/s.xml", "<sst>" + "<si><t>x</t></si>".repeat(70) + "<si><t>last</t></si></sst>");
        parts.put(
                "XL/worksheets/_rels/sheet1.xml.rels",
                Zips.relationships("hyperlink", "https://a.ch/1").replace("Target=", "TargetMode='External' Target="));
        Cell cell = rows(Zips.of(parts)).get(0).cell(0);
        assertThat(cell.text()).isEqualTo("last");
        assertThat(cell.link()).isEqualTo("https://a.ch/1");
    }

    @Test
    void aMergeIsFilledWithinTheSheetOnly() throws Exception {
        List<Row> rows = rows(Zips.of(Zips.xlsx("""
                <sheetData><row r='1'><c r='A1'><v>1</v></c><c r='C1'><v>2</v></c></row>
                <row r='3'><c r='A3'><v>9</v></c><c r='B3'><v>3</v></c></row>
                <row r='4'><c r='B4'><v>4</v></c></row></sheetData>
                <mergeCells><mergeCell ref='A1:A3'/><mergeCell ref='C1:XFD1'/><mergeCell ref='A4:A9'/></mergeCells>""")));
        assertThat(rows)
                .extracting(WorkbookFixturesTest::texts)
                .containsExactly(List.of("1", "", "2"), List.of("1", "3"), List.of("", "4"));
    }

    private static Row row(String cells) throws IOException, Unusable {
        return rows(Zips.rows(cells)).get(0);
    }

    private static List<Row> rows(byte[] workbook) throws Unusable {
        List<Row> rows = new ArrayList<>();
        Workbook.read(workbook).sheets().get(0).rows().forEach(rows::add);
        return rows;
    }
}
