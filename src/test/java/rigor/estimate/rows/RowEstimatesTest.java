package rigor.estimate.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rigor.Shipped;
import rigor.facts.FactsRejected;
import rigor.facts.csv.Sheet;

class RowEstimatesTest {
    private final RowEstimates estimates = new RowEstimates(Shipped.facts());

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
                "accelerator_id,model_id,note", "rtx-5009,qwen3-14b,\"a, b\"", "cpu-64gb,qwen3-14b", "rtx-5090,qwen");
        assertThat(answer.rows().get(0))
                .startsWith("rtx-5009", "qwen3-14b", "a, b", "", "", "", "unknown")
                .last()
                .asString()
                .contains("no \"rtx-5009\" in accelerators.csv", "rtx-5090");
        assertThat(answer.rows().get(1)).last().asString().contains("the memory bandwidth of");
        assertThat(answer.rows().get(2)).last().asString().contains("no \"qwen\" in models.csv");
    }

    @ParameterizedTest
    @CsvSource({
        "NVIDIA GeForce RTX 4090, qwen3-8b, rtx-4090, qwen3-8b",
        "RTX_4090, Qwen/Qwen3-8B, rtx-4090, qwen3-8b",
        "DGX Spark, GPT-OSS 120B, gb10, gpt-oss-120b",
        "Tesla P40, Qwen3-Coder-30B-A3B-Instruct, tesla-p40, qwen3-coder-30b-a3b",
        "Apple M4 Max 16-core CPU / 40-core GPU 64 GB, Gemma 3 27B it, m4-max-40c-64gb, gemma-3-27b",
    })
    void otherSpellingsMeanTheSame(String accelerator, String model, String acceleratorId, String modelId) {
        Sheet answer = speeds("accelerator_id,model_id", accelerator + "," + model, acceleratorId + "," + modelId);
        List<String> exact = answer.rows().get(1);
        assertThat(exact.get(2)).isNotEmpty();
        assertThat(answer.rows().get(0).subList(2, 7)).isEqualTo(exact.subList(2, 7));
    }

    @Test
    void aNameThatMayMeanSeveralIsNotGuessed() {
        Sheet answer = speeds("accelerator_id,model_id", "M4 Max,qwen3-8b", "rtx-4090,Qwen3", "rtx-4090,");
        assertThat(answer.rows().get(0)).last().asString().contains("no \"M4 Max\" in accelerators.csv");
        assertThat(answer.rows().get(1)).last().asString().contains("no \"Qwen3\" in models.csv");
        assertThat(answer.rows().get(2)).last().isEqualTo("none is named: models.csv lists them");
    }

    @Test
    void anUnknownModelIsEstimatedByTheSizeInItsNameWithAWiderBand() {
        Sheet answer = speeds(
                "accelerator_id,model_id,format",
                "gb10,somebody/new-30b-a3b-instruct,Q4_K_M",
                "gb10,qwen3-30b-a3b,Q4_K_M",
                "gb10,new-mystery,Q4_K_M",
                "gb10,new-3b-a30b,Q4_K_M");
        assertThat(number(answer, 0, "estimate"))
                .isBetween(number(answer, 1, "low") / 1.3, number(answer, 1, "high") * 1.3);
        assertThat(number(answer, 0, "high") / number(answer, 0, "low"))
                .isGreaterThan(1.5 * number(answer, 1, "high") / number(answer, 1, "low"));
        assertThat(answer.rows().get(0))
                .contains("estimated")
                .last()
                .asString()
                .endsWith("its size is that of its name");
        assertThat(answer.rows().get(2)).last().asString().startsWith("no \"new-mystery\" in models.csv");
        assertThat(answer.rows().get(3)).last().asString().startsWith("no \"new-3b-a30b\" in models.csv");
    }

    @Test
    void absurdFiguresNeverMakeAnAbsurdAnswer() {
        Sheet answer = speeds(
                "accelerator_id,model_id,weights_gib,streams,depth_tokens,accelerator_count",
                "rtx-4090,qwen3-8b,1e300,,,",
                "rtx-4090,qwen3-8b,1e-300,,,",
                "rtx-4090,qwen3-8b,,2000000000,,",
                "rtx-4090,qwen3-8b,,,2000000000,",
                "rtx-4090,qwen3-8b,,,,2000000000",
                "rtx-4090,llama-3.3-70b,,,,");
        assertThat(answer.rows().get(0)).endsWith("", "", "", "unknown", "the figures are beyond any machine");
        for (int row = 1; row < 6; row++) {
            assertThat(number(answer, row, "low")).isPositive().isLessThan(number(answer, row, "estimate"));
            assertThat(number(answer, row, "high")).isFinite().isGreaterThan(number(answer, row, "estimate"));
        }
        assertThat(answer.rows().get(5)).last().asString().endsWith("; the weights alone are more than the memory");
    }

    @Test
    void aSheetWithoutTheColumnsThatSayWhatIsAskedIsRefused() {
        assertThatThrownBy(() -> speeds("accelerator_id;model_id", "rtx-4090;qwen3-8b"))
                .isInstanceOf(FactsRejected.class)
                .hasMessageContainingAll(
                        "rows.csv:1 has no column \"accelerator_id\"", "rows.csv:1 has no column \"model_id\"");
        assertThatThrownBy(() -> estimates.memory(sheet("model,format", "qwen3-8b,Q8_0")))
                .hasMessageContaining("rows.csv:1 has no column \"model_id\"");
    }

    @Test
    void memoryOfACacheAsksForItsTokens() {
        Sheet answer = estimates.memory(sheet(
                "model_id,kind,context_tokens", "qwen3-8b,kv-only,", "qwen3-8b,kv-only,1024", "new-8b,kv-only,1024"));
        assertThat(answer.rows().get(0)).endsWith("unknown", "how many tokens the KV cache is for is not said");
        assertThat(number(answer, 1, "low")).isPositive().isLessThan(number(answer, 1, "estimate"));
        assertThat(number(answer, 2, "estimate")).isPositive();
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
        return number(sheet, 0, column);
    }

    private static double number(Sheet sheet, int row, String column) {
        return Double.parseDouble(sheet.rows().get(row).get(sheet.columns().indexOf(column)));
    }
}
