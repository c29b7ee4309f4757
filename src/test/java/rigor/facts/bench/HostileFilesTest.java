package rigor.facts.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rigor.Shipped;
import rigor.facts.Problem;
import rigor.facts.files.Content;

/** Whatever a file holds: it is refused as a whole, each fault at its place, and nothing of it is taken. */
class HostileFilesTest {
    private static final String RUN =
            "{\"gpu_info\": \"NVIDIA GB10\", \"model_filename\": \"gpt-oss-120b-mxfp4.gguf\", \"n_prompt\": 0,"
                    + " \"n_gen\": 32, \"n_depth\": 0, \"avg_ts\": %s}\n";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "NaN        | bench.json:1:%d avg_ts: \"NaN\" is not a number",
                "Infinity   | bench.json:1:%d avg_ts: \"Infinity\" is not a number",
                "-51.2      | bench.json:1:%d avg_ts: \"-51.2\" is not in the range 0.001 to 1000000 tok/s",
                "0          | bench.json:1:%d avg_ts: \"0\" is not in the range 0.001 to 1000000 tok/s",
                "1e300      | bench.json:1:%d avg_ts: \"100000000000000000000000000000000000000000000000000000000000…\" is not a number",
                "\"fast\"   | bench.json:1:%d avg_ts: \"fast\" is not a number",
                "null       | bench.json holds no measurement: expected",
            })
    void aSpeedThatIsNoneIsRefused(String speed, String fault) {
        String file = RUN.formatted(speed);
        assertThat(refused(file))
                .hasSize(1)
                .allSatisfy(told -> assertThat(told)
                        .startsWith(fault.replace("%d", Integer.toString(file.indexOf("avg_ts") + 10))));
    }

    @Test
    void aSpeedBeyondPhysicsIsRefused() {
        assertThat(refused(RUN.formatted("5120.0")))
                .singleElement()
                .asString()
                .contains("tok/s is more than memory bandwidth allows");
    }

    @Test
    void allFaultsAreToldAtOnceAndNothingIsTaken() {
        String file = RUN.formatted("51.2") + RUN.formatted("-1") + RUN.formatted("NaN");
        MeasurementsImport plan = plan(text(file));
        assertThat(plan.refused()).extracting(Problem::line).containsExactly(2, 3);
        assertThat(plan.added()).isEmpty();
        assertThat(plan.files()).isSameAs(Shipped.files());
    }

    @Test
    void whatIsAskedForHidesNoFault() {
        String unnamed = RUN.replace("NVIDIA GB10", "NVIDIA GB9999");
        assertThat(refused(unnamed.formatted("-1")))
                .satisfiesExactly(
                        told -> assertThat(told)
                                .contains("does not say which row of accelerators.csv \"NVIDIA GB9999\" is"),
                        told -> assertThat(told).contains("avg_ts: \"-1\" is not in the range"));
    }

    @Test
    void jsonThatIsCutOffIsRefusedWhereItEnds() {
        String file = "[\n" + RUN.formatted("51.2").strip() + ",\n{\"avg_ts\": 51";
        assertThat(refused(file))
                .singleElement()
                .asString()
                .startsWith("bench.json:3:")
                .endsWith("is no JSON from here on; it may have been cut off");
    }

    @Test
    void jsonThatNestsWithoutEndIsRefused() {
        assertThat(refused("[{\"a\": ".repeat(100_000)))
                .singleElement()
                .asString()
                .endsWith("nests too deep or has too long a text here");
    }

    @Test
    void aFileThatIsTooLargeIsRefused() {
        assertThat(plan(Content.of(new byte[MeasurementsImport.MOST_BYTES + 1])).refused())
                .extracting(Problem::toString)
                .containsExactly("bench.json is larger than 8 MiB");
    }

    @Test
    void aFileOfTooManyRowsIsRefused() {
        String file = IntStream.rangeClosed(0, MeasurementsImport.MOST_ROWS)
                .mapToObj(i -> RUN.formatted("51." + (1000 + i)))
                .collect(Collectors.joining());
        assertThat(refused(file)).containsExactly("bench.json holds more than 500 measurements");
    }

    @ParameterizedTest
    @CsvSource({
        "''",
        "{}",
        "[]",
        "hello",
        "'a,b,c\n1,2,3\n'",
        "'| a | b |\n|---|---|\n| 1 | 2 |\n'",
        "'\u0000\u0001\u0002'"
    })
    void aFileWithoutAMeasurementIsRefused(String text) {
        assertThat(refused(text)).singleElement().asString().contains("holds no measurement: expected the output of");
    }

    @Test
    void whateverBytesComeTheAnswerIsAnAnswer() {
        Random random = new Random(22);
        byte[] sound = RUN.formatted("51.2").getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 300; i++) {
            byte[] bytes = sound.clone();
            for (int k = 0; k <= i % 5; k++) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            MeasurementsImport plan = plan(Content.of(bytes));
            assertThat(plan.isSound()).isEqualTo(plan.files() != Shipped.files());
        }
    }

    @Test
    void namesThatNothingHasAreToldWithWhatIsNear() {
        BenchOptions said = new BenchOptions("rtx-309", 1, null, "gpt-oss-12b", null, null, null, null);
        assertThat(MeasurementsImport.plan(
                                "bench.json", text(RUN.formatted("51.2")), said, Shipped.files(), Shipped.facts())
                        .refused())
                .extracting(Problem::toString)
                .satisfiesExactly(
                        told -> assertThat(told)
                                .startsWith("bench.json --accelerator: \"rtx-309\" is not in accelerators.csv")
                                .contains("rtx-3090"),
                        told -> assertThat(told)
                                .startsWith("bench.json --model: \"gpt-oss-12b\" is not in models.csv")
                                .contains("gpt-oss-120b"));
    }

    @Test
    void speculativeDecodingAndProcessorsAreLeftOut() {
        String speculative = "{\"model_id\": \"openai/gpt-oss-120b\", \"output_throughput\": 90, \"completed\": 1,"
                + " \"mean_tpot_ms\": 5, \"spec_decode_acceptance_rate\": 70.1}\n";
        String processor =
                RUN.replace("\"n_gen\"", "\"n_gpu_layers\": 0, \"n_gen\"").formatted("9");
        assertThat(plan(text(speculative + processor)).leftOut())
                .containsExactly(
                        "line 1 ran with speculative decoding, which is another speed than that of the model",
                        "line 2 ran on the processor (no layer on the GPU)");
    }

    private static List<String> refused(String text) {
        return plan(text(text)).refused().stream().map(Problem::toString).toList();
    }

    private static Content text(String text) {
        return MeasurementsImportTest.text(text);
    }

    private static MeasurementsImport plan(Content file) {
        return MeasurementsImport.plan("bench.json", file, BenchOptions.NONE, Shipped.files(), Shipped.facts());
    }
}
