package rigor.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import rigor.facts.FactFiles;
import rigor.facts.FactsReader;
import rigor.facts.Sheet;

class RowEstimatesTest {
    private final RowEstimates estimates = new RowEstimates(FactsReader.read(FactFiles.in(Path.of("facts"))));

    @Test
    void aRowNeedsNoMoreThanAnAcceleratorAndAModel() {
        Sheet answer = speeds("accelerator_id,model_id", "rtx-5090,qwen3-14b");
        assertThat(answer.columns())
                .containsExactly("accelerator_id", "model_id", "estimate", "low", "high", "basis", "reason");
        assertThat(number(answer, "estimate"))
                .isBetween(number(answer, "low"), number(answer, "high"))
                .isBetween(60.0, 200.0);
    }

    @Test
    void aRowThatCannotBeEstimatedSaysWhyAndKeepsItsPlace() {
        Sheet answer = speeds(
                "accelerator_id,model_id,note",
                "rtx-5009,qwen3-14b,\"a, b\"",
                "m4-pro-64gb,qwen3-14b",
                "rtx-5090,qwen");
        assertThat(answer.rows().get(0))
                .startsWith("rtx-5009", "qwen3-14b", "a, b", "", "", "", "unknown")
                .last()
                .asString()
                .contains("no \"rtx-5009\" in accelerators.csv", "rtx-5090");
        assertThat(answer.rows().get(1)).last().asString().contains("the memory bandwidth of");
        assertThat(answer.rows().get(2)).last().asString().contains("no \"qwen\" in models.csv");
    }

    @Test
    void whatCannotBeReadTakesWhatIsUsual() {
        String plain = "rtx-4090,1,none,qwen3-8b,Q4_K_M,llama.cpp,,1";
        String odd = "rtx-4090,one,sideways,qwen3-8b,q4_k_m,LM Studio,soon,";
        Sheet answer = speeds(
                "accelerator_id,accelerator_count,split,model_id,format,engine,depth_tokens,streams", plain, odd);
        assertThat(answer.rows().get(1).subList(8, 11))
                .isEqualTo(answer.rows().get(0).subList(8, 11));
    }

    @Test
    void resultsThatStandInARowAreNotLookedAt() {
        Sheet answer = speeds("accelerator_id,model_id,decode_tok_s", "gb10,gpt-oss-120b,1", "gb10,gpt-oss-120b,999");
        assertThat(answer.rows().get(0).subList(3, 7))
                .isEqualTo(answer.rows().get(1).subList(3, 7));
    }

    @Test
    void theGivenSizeOfTheWeightsCounts() {
        Sheet answer = speeds("accelerator_id,model_id,weights_gib", "rtx-4090,qwen3-8b,5", "rtx-4090,qwen3-8b,10");
        assertThat(Double.parseDouble(answer.rows().get(0).get(3)))
                .isGreaterThan(1.5 * Double.parseDouble(answer.rows().get(1).get(3)));
    }

    @Test
    void aMeasuredSetupSaysSoUnlessMeasurementsAreIgnored() {
        Sheet rows = sheet(
                "accelerator_id,model_id,format,weights_gib,engine,backend,depth_tokens,gen_tokens",
                "gb10,gpt-oss-120b,MXFP4,59.02,llama.cpp,CUDA,0,32");
        Sheet known = estimates.speeds(rows, false);
        Sheet ignored = estimates.speeds(rows, true);
        assertThat(known.rows().get(0)).contains("measured");
        assertThat(ignored.rows().get(0)).contains("estimated").doesNotContain("measured");
        assertThat(number(ignored, "high") / number(ignored, "low"))
                .isGreaterThan(1.3 * number(known, "high") / number(known, "low"));
    }

    @Test
    void memoryRowsCountWhatTheirKindSays() {
        Sheet answer = estimates.memory(sheet(
                "model_id,format,engine,context_tokens,streams,kind",
                "qwen3-14b,Q4_K_M,llama.cpp,32768,1,measured",
                "qwen3-14b,Q4_K_M,llama.cpp,32768,1,weights-only",
                "qwen3-14b,Q4_K_M,llama.cpp,32768,1,kv-only",
                "nobody,Q4_K_M,llama.cpp,32768,1,kv-only"));
        List<Double> gib = answer.rows().stream()
                .limit(3)
                .map(row -> Double.valueOf(row.get(6)))
                .toList();
        assertThat(gib.get(2)).as("163840 bytes a token").isEqualTo(5.0);
        assertThat(gib.get(0)).isBetween(gib.get(1) + gib.get(2), gib.get(1) + gib.get(2) + 1.5);
        assertThat(answer.rows().get(3)).last().asString().contains("no \"nobody\" in models.csv");
    }

    private Sheet speeds(String... lines) {
        return estimates.speeds(sheet(lines), false);
    }

    private static Sheet sheet(String... lines) {
        return Sheet.read("rows.csv", String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    }

    private static double number(Sheet sheet, String column) {
        return Double.parseDouble(sheet.rows().get(0).get(sheet.columns().indexOf(column)));
    }
}
