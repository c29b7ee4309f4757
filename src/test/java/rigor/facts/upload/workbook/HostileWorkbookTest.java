package rigor.facts.upload.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rigor.facts.upload.draft.Unusable;
import rigor.facts.upload.grid.Grid;

class HostileWorkbookTest {
    private static final String TEXT = "<c t='str'><v>%s</v></c>";

    @Test
    void aPartThatUnpacksToMoreThanAHundredTimesItsSizeIsRefused() throws IOException {
        assertThat(refusal(Zips.rows("<c/>" + " ".repeat(2 << 20))).code).isEqualTo("too-large-unpacked");
    }

    @Test
    void oneBelowAMebibyteMayBePackedAsWellAsItCan() throws Exception {
        assertThat(Workbook.read(Zips.rows("<c><v>1</v></c>" + " ".repeat(400_000)))
                        .sheets())
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"text", "comment", "section", "attribute", "instruction"})
    void noPieceIsLongerThanAParserMayHold(String kind) throws IOException {
        String text = (">-" + noise(30)).repeat(1 << 15);
        String piece = switch (kind) {
            case "text" -> TEXT.formatted(noise(600_000));
            case "comment" -> "<!-->" + text + "-->";
            case "section" -> TEXT.formatted("<![CDATA[]>" + text + "]]>");
            case "attribute" -> "<c r=\"'" + text + "\"/>";
            default -> "<?a ?" + text + "?>";
        };
        assertThat(refusal(Zips.rows(piece)).code).isEqualTo("too-large-unpacked");
    }

    private static String noise(int length) {
        return new Random(1)
                .ints(length, 'a', 'z')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"A0", "A1048577", "XFE1", "ZZZZZZ1", "1", "A", "a1", "A1B", "A2"})
    void aCellOutsideEverySheetOrItsRowIsRefusedByItsName(String address) throws IOException {
        Unusable refusal = refusal(Zips.rows("<c r='" + address + "'><v>1</v></c>"));
        assertThat(refusal.code).isEqualTo("broken-workbook");
        assertThat(refusal.sentence()).contains("cell " + address + " in row 1 of sheet S");
    }

    @Test
    void theLastCellOfASheetIsRead() throws Exception {
        byte[] workbook =
                Zips.of(Zips.xlsx("<sheetData><row r='1048576'><c r='XFD1048576'><v>1</v></c></row></sheetData>"));
        Grid grid = Workbook.read(workbook).sheets().get(0);
        assertThat(grid.rows().iterator().next().cells()).hasSize(16_384);
    }

    @Test
    void aMergeOverTheWholeSheetIsNotFilled() throws IOException {
        assertThat(refusal(Zips.of(Zips.xlsx("""
                <sheetData><row r='1'><c r='A1'><v>1</v></c><c r='XFD1'><v>1</v></c></row>
                <row r='1048576'><c r='A1048576'><v>1</v></c></row></sheetData>
                <mergeCells><mergeCell ref='A1:XFD1048576'/></mergeCells>"""))).code).isEqualTo("too-large-unpacked");
    }

    @Test
    void aFewFarCellsDoNotMakeManyBlankOnes() throws IOException {
        assertThat(refusal(Zips.rows(repeated(200, "<c/>".repeat(16_383) + "<c><v>1</v></c>"))).code)
                .isEqualTo("too-large-unpacked");
    }

    private static String[] repeated(int times, String row) {
        String[] rows = new String[times];
        Arrays.fill(rows, row);
        return rows;
    }

    @Test
    void aDoctypeIsRefusedInEachPart() throws IOException {
        for (String part : Zips.xlsx("").keySet()) {
            Map<String, String> parts = Zips.xlsx("<sheetData/>");
            parts.computeIfPresent(part, (name, xml) -> "<!DOCTYPE a SYSTEM 'http://127.0.0.1:9/a'>" + xml);
            if (!part.startsWith("[")) {
                assertThat(refusal(Zips.of(parts)).code).as(part).isEqualTo("doctype");
            }
        }
    }

    @Test
    void manyPartsNamesAndLevelsAreRefused() throws IOException {
        Map<String, String> parts = new HashMap<>();
        for (int i = 0; i < 201; i++) {
            parts.put("part" + i, "");
        }
        assertThat(refusal(Zips.of(parts)).code).isEqualTo("too-large-unpacked");
        StringBuilder names = new StringBuilder();
        for (int i = 0; i < 5_000; i++) {
            names.append("<c n%s=''/>".formatted(i));
        }
        assertThat(refusal(Zips.rows(names.toString())).sentence()).contains("different names");
        assertThat(refusal(Zips.rows("<c>".repeat(200) + "</c>".repeat(200))).sentence())
                .contains("nested");
    }

    @Test
    void twoSheetsAreNotOnePart() throws IOException {
        Map<String, String> parts = Zips.xlsx("<sheetData/>");
        parts.put("xl/workbook.xml", "<workbook><sheet name='S' id='r0'/><sheet name='T' id='r0'/></workbook>");
        assertThat(refusal(Zips.of(parts)).code).isEqualTo("broken-workbook");
    }

    @Test
    void otherFilesAreNamed() throws IOException {
        Map<String, String> letter = Zips.xlsx("");
        letter.put("xl/workbook.xml", "<document/>");
        assertThat(refusal(Zips.of(letter)).code).isEqualTo("not-a-workbook");
        Map<String, String> binary = Zips.xlsx("");
        binary.put("_rels/.rels", Zips.relationships("officeDocument", "xl/workbook.bin"));
        assertThat(refusal(Zips.of(binary)).code).isEqualTo("old-excel");
        assertThat(refusal(ole2("Workbook")).code).isEqualTo("old-excel");
        assertThat(refusal(ole2("WordDocument")).code).isEqualTo("not-a-workbook");
        assertThat(refusal(Zips.of(Map.of(
                                "mimetype", "application/vnd.oasis.opendocument.spreadsheet",
                                "META-INF/manifest.xml", "<manifest><encryption-data/></manifest>")))
                        .code)
                .isEqualTo("encrypted");
    }

    private static byte[] ole2(String stream) {
        byte[] file = new byte[1_024];
        int[] signature = {0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1};
        for (int i = 0; i < signature.length; i++) {
            file[i] = (byte) signature[i];
        }
        for (int i = 0; i < stream.length(); i++) {
            file[512 + 2 * i] = (byte) stream.charAt(i);
        }
        file[512 + 64] = (byte) (2 * stream.length() + 2);
        return file;
    }

    @Test
    void whateverIsCutOrChangedIsReadOrRefused() throws Exception {
        byte[] sound = Zips.rows("<c><v>1</v></c>", TEXT.formatted("a"));
        for (int length = 0; length < sound.length; length++) {
            assertThat(refusal(Arrays.copyOf(sound, length)).code).isIn("broken-workbook", "not-a-workbook");
        }
        Random random = new Random(1);
        for (int i = 0; i < 2_000; i++) {
            byte[] changed = sound.clone();
            changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
            assertThat(readOrRefused(changed)).isNotEmpty();
        }
    }

    private static String readOrRefused(byte[] file) {
        try {
            return Workbook.read(file).describe();
        } catch (Unusable refusal) {
            return refusal.code;
        }
    }

    private static Unusable refusal(byte[] file) {
        return catchThrowableOfType(Unusable.class, () -> Workbook.read(file));
    }
}
