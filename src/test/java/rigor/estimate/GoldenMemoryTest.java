package rigor.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import rigor.facts.FactFiles;
import rigor.facts.FactsReader;
import rigor.facts.Sheet;

/** The memory is that of the program in which the formulas were researched. */
class GoldenMemoryTest {

    @Test
    void totalsAgree() throws Exception {
        byte[] rows = Files.readAllBytes(Path.of("src/test/resources/golden/memory.csv"));
        Sheet sheet = new RowEstimates(FactsReader.read(FactFiles.in(Path.of("facts"))))
                .memory(Sheet.read("memory.csv", rows));
        int expected = sheet.columns().indexOf("estimate_gib");
        int actual = sheet.columns().indexOf("estimate");
        assertThat(sheet.rows()).hasSize(new String(rows, StandardCharsets.UTF_8).split("\n").length - 1);
        assertThat(sheet.rows())
                .allSatisfy(row -> assertThat(Double.parseDouble(row.get(actual)))
                        .isCloseTo(Double.parseDouble(row.get(expected)), within(0.0006)));
    }
}
