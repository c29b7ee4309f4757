package rigor.estimate.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import rigor.Tables;
import rigor.facts.Facts;
import rigor.facts.Table;
import rigor.facts.csv.Sheet;

/** The memory is that of the program in which the formulas were researched, with the buffers that it had fitted. */
class GoldenMemoryTest {

    @Test
    void totalsAgree() throws Exception {
        byte[] rows = Files.readAllBytes(Path.of("src/test/resources/golden/memory.csv"));
        Facts researched = Tables.shipped()
                .with(Table.COEFFICIENTS, "mem.ll.fixed", "value", "0.446728")
                .with(Table.COEFFICIENTS, "mem.ll.nofa", "value", "0.583984")
                .with(Table.COEFFICIENTS, "mem.tf.act", "value", "6.55013")
                .read();
        Sheet sheet = new RowEstimates(researched).memory(Sheet.read("memory.csv", rows));
        int expected = sheet.columns().indexOf("estimate_gib");
        int actual = sheet.columns().indexOf("estimate");
        assertThat(sheet.rows()).hasSize(new String(rows, StandardCharsets.UTF_8).split("\n").length - 1);
        assertThat(sheet.rows())
                .allSatisfy(row -> assertThat(Double.parseDouble(row.get(actual)))
                        .isCloseTo(Double.parseDouble(row.get(expected)), within(0.0006)));
    }
}
