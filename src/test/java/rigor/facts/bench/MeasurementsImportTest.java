package rigor.facts.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import rigor.Shipped;
import rigor.facts.Facts;
import rigor.facts.Measurement;
import rigor.facts.Measurement.Split;
import rigor.facts.PrefillMeasurement;
import rigor.facts.csv.FactsReader;
import rigor.facts.files.Content;
import rigor.facts.files.FactFiles;

/** Files of several programs and of several of their versions, as rows of the case. */
class MeasurementsImportTest {
    private static final FactFiles FILES = Shipped.files();
    private static final Facts FACTS = Shipped.facts();

    @Test
    void llamaBenchJsonOfTwoCardsIsRead() {
        MeasurementsImport plan = sound("llama-bench-7772.json", BenchOptions.NONE);
        assertThat(plan.understood())
                .containsExactly(
                        "\"NVIDIA GeForce RTX 3090\" is the accelerator rtx-3090",
                        "\"/models/Qwen3-Coder-30B-A3B-Instruct-UD-Q4_K_XL.gguf\" is the model qwen3-coder-30b-a3b",
                        "\"/models/Qwen3-Coder-30B-A3B-Instruct-UD-Q4_K_XL.gguf\" is the format UD-Q4_K_XL");
        assertThat(plan.leftOut())
                .containsExactly("line 62 reads and generates in one go, which is the speed of neither");
        assertThat(decoded(plan))
                .extracting(
                        Measurement::acceleratorCount,
                        Measurement::split,
                        Measurement::engine,
                        Measurement::backend,
                        Measurement::depthTokens,
                        Measurement::genTokens,
                        Measurement::streams,
                        Measurement::decodeTokS,
                        Measurement::weightsGib,
                        Measurement::sourceName,
                        Measurement::sourceDate,
                        Measurement::note)
                .containsExactly(tuple(
                        2,
                        Split.LAYER,
                        "llama.cpp",
                        "CUDA",
                        0,
                        128,
                        1,
                        141.2245,
                        16.45212,
                        "own",
                        "2026-04-15",
                        "KV cache q8_0; build 287a33017"));
        assertThat(prefills(plan))
                .extracting(PrefillMeasurement::promptTokens, PrefillMeasurement::prefillTokS)
                .containsExactly(tuple(512, 2842.511));
    }

    @Test
    void llamaBenchCsvPutsAPieceOfAPromptBesideTheGenerationAtItsDepth() {
        MeasurementsImport plan = sound("llama-bench-5163.csv", BenchOptions.NONE);
        assertThat(decoded(plan))
                .extracting(
                        Measurement::modelId,
                        Measurement::format,
                        Measurement::depthTokens,
                        Measurement::decodeTokS,
                        Measurement::prefillTokS)
                .containsExactly(tuple("qwen3-8b", "Q4_K_M", 4096, 118.6769, 9285.677));
        assertThat(plan.leftOut())
                .containsExactly("line 4 reads a piece of a prompt at a depth, where nothing was generated");
        assertThat(prefills(plan)).isEmpty();
    }

    @Test
    void llamaBenchMarkdownIsReadWithTheDeviceNamedAboveIt() {
        MeasurementsImport plan = sound("llama-bench-6524.md", BenchOptions.NONE);
        assertThat(decoded(plan))
                .extracting(
                        Measurement::acceleratorId,
                        Measurement::modelId,
                        Measurement::format,
                        Measurement::weightsGib,
                        Measurement::depthTokens,
                        Measurement::decodeTokS,
                        Measurement::prefillTokS)
                .containsExactlyInAnyOrder(
                        tuple("gb10", "gpt-oss-120b", "MXFP4", 59.02, 0, 51.23, null),
                        tuple("gb10", "gpt-oss-120b", "MXFP4", 59.02, 32768, 41.0, 1200.1));
        assertThat(prefills(plan))
                .extracting(PrefillMeasurement::promptTokens, PrefillMeasurement::prefillTokS)
                .containsExactly(tuple(2048, 1689.47));
    }

    @Test
    void whatAFileDoesNotSayIsAskedForInOneErrorWithWhatItMayBe() {
        assertThat(plan("llama-bench-old.md", BenchOptions.NONE).refused())
                .extracting(Object::toString)
                .containsExactly("llama-bench-old.md does not say which accelerator it ran on: --accelerator ID, as in"
                        + " accelerators.csv; nor how many of them shared the model: --count N");
        assertThat(plan("llama-bench-4500.jsonl", BenchOptions.NONE).refused())
                .extracting(Object::toString)
                .containsExactly(
                        "llama-bench-4500.jsonl does not say which row of accelerators.csv \"Apple M2 Ultra\" is"
                                + " (it may be m2-ultra-192gb or m2-ultra-60c-64gb or m2-ultra-76c-64gb): --accelerator ID");
    }

    @Test
    void aModelThatIsCalledSoAndNoMoreIsMeantElseThoseThatMayBeAreNamed() {
        BenchOptions said = said("rtx-4090", 1, null, null);
        assertThat(decoded(sound("llama-bench-old.md", said)))
                .extracting(Measurement::modelId)
                .containsExactly("qwen3-8b");
        String shared = new String(fixture("llama-bench-old.md").bytes(), StandardCharsets.UTF_8);
        assertThat(MeasurementsImport.plan(
                                "shared.md", text(shared.replace("qwen3 8B", "llama 8B")), said, FILES, FACTS)
                        .refused())
                .singleElement()
                .asString()
                .contains("\"llama 8B Q4_K - Medium\" is (it may be ", "llama-3-8b or llama-3.1-8b");
    }

    @Test
    void whatIsSaidFillsInWhatAFileDoesNotSay() {
        MeasurementsImport old = sound("llama-bench-old.md", said("rtx-4090", 1, "qwen3-8b", null));
        assertThat(decoded(old))
                .extracting(
                        Measurement::acceleratorId,
                        Measurement::format,
                        Measurement::genTokens,
                        Measurement::depthTokens)
                .containsExactly(tuple("rtx-4090", "Q4_K_M", 128, 0));
        MeasurementsImport lines = sound("llama-bench-4500.jsonl", said("m2-ultra-192gb", null, null, null));
        assertThat(decoded(lines))
                .extracting(
                        Measurement::acceleratorCount,
                        Measurement::backend,
                        Measurement::format,
                        Measurement::depthTokens)
                .containsExactly(tuple(1, "Metal", "MXFP4", 0));
    }

    @Test
    void aServerOfOneRequestTellsBothSpeeds() {
        MeasurementsImport plan = sound("vllm-serve-0.10.json", said("h100-sxm5-80gb", 1, null, null));
        assertThat(decoded(plan))
                .extracting(
                        Measurement::engine,
                        Measurement::format,
                        Measurement::depthTokens,
                        Measurement::genTokens,
                        Measurement::streams,
                        Measurement::decodeTokS,
                        Measurement::totalTokS,
                        Measurement::sourceDate)
                .containsExactly(tuple("vllm", "FP8", 2048, 512, 1, 153.8462, 140.73, "2025-08-15"));
        assertThat(prefills(plan))
                .extracting(PrefillMeasurement::promptTokens, PrefillMeasurement::prefillTokS)
                .containsExactly(tuple(2048, 6815.308));
    }

    @Test
    void aServerOfSeveralTellsWhatOneOfThemGets() {
        MeasurementsImport plan = sound("vllm-serve-0.13.json", said("rtx-pro-6000-blackwell-ws", null, null, "MXFP4"));
        assertThat(decoded(plan))
                .extracting(
                        Measurement::acceleratorCount,
                        Measurement::streams,
                        Measurement::depthTokens,
                        Measurement::decodeTokS,
                        Measurement::totalTokS)
                .containsExactly(tuple(2, 16, 1024, 88.88889, 1333.4));
        assertThat(prefills(plan)).isEmpty();
    }

    @Test
    void mlxIsReadAsLinesAndAsJson() {
        assertThat(decoded(sound("mlx-lm-benchmark.txt", said("m3-ultra-80c-512gb", null, null, null))))
                .extracting(
                        Measurement::modelId, Measurement::format, Measurement::depthTokens, Measurement::decodeTokS)
                .containsExactly(tuple("qwen3-30b-a3b", "mlx-4bit", 4096, 79.468));
        assertThat(decoded(sound("mlx-lm-generate.txt", said("m3-ultra-80c-512gb", null, "qwen3-30b-a3b", "mlx-4bit"))))
                .extracting(Measurement::genTokens, Measurement::decodeTokS)
                .containsExactly(tuple(128, 61.204));
        assertThat(decoded(sound("mlx-lm.json", said("m3-ultra-80c-512gb", null, null, null))))
                .extracting(Measurement::format, Measurement::streams, Measurement::decodeTokS, Measurement::totalTokS)
                .containsExactly(tuple("mlx-8bit", 4, 40.2, 160.8));
    }

    @Test
    void ourOwnColumnsAreReadInWhateverLayout() {
        MeasurementsImport plan = sound("own-columns.csv", BenchOptions.NONE);
        assertThat(decoded(plan))
                .extracting(Measurement::acceleratorId, Measurement::modelId, Measurement::sourceName)
                .containsExactly(tuple("rtx-4090", "qwen3-8b", "own"));
    }

    @Test
    void aFileThatIsReadAgainAddsNothingWhateverItIsCalled() {
        MeasurementsImport first = sound("llama-bench-6524.md", BenchOptions.NONE);
        Facts then = FactsReader.read(first.files());
        MeasurementsImport again = MeasurementsImport.plan(
                "copy.md", fixture("llama-bench-6524.md"), BenchOptions.NONE, first.files(), then);
        assertThat(again.added()).isEmpty();
        assertThat(again.unchanged()).isEqualTo(3);
        assertThat(again.files()).isSameAs(first.files());
    }

    @Test
    void rowsAreAddedToThoseThatTheCaseHas() {
        MeasurementsImport first = sound("llama-bench-6524.md", BenchOptions.NONE);
        MeasurementsImport second = MeasurementsImport.plan(
                "own.csv",
                fixture("own-columns.csv"),
                BenchOptions.NONE,
                first.files(),
                FactsReader.read(first.files()));
        assertThat(decoded(second))
                .extracting(Measurement::modelId)
                .containsExactlyInAnyOrder("gpt-oss-120b", "gpt-oss-120b", "qwen3-8b");
    }

    private static BenchOptions said(
            @Nullable String accelerator, @Nullable Integer count, @Nullable String model, @Nullable String format) {
        return new BenchOptions(accelerator, count, null, model, format, null, null, null);
    }

    private static MeasurementsImport sound(String name, BenchOptions said) {
        MeasurementsImport plan = plan(name, said);
        assertThat(plan.refused()).isEmpty();
        return plan;
    }

    private static MeasurementsImport plan(String name, BenchOptions said) {
        return MeasurementsImport.plan(name, fixture(name), said, FILES, FACTS);
    }

    private static List<Measurement> decoded(MeasurementsImport plan) {
        return FactsReader.read(plan.files()).all(Measurement.class).stream()
                .filter(m -> m.origin().isOwn())
                .toList();
    }

    private static List<PrefillMeasurement> prefills(MeasurementsImport plan) {
        return FactsReader.read(plan.files()).all(PrefillMeasurement.class).stream()
                .filter(m -> m.origin().isOwn())
                .toList();
    }

    static Content fixture(String name) {
        try (InputStream in = MeasurementsImportTest.class.getResourceAsStream("/bench/" + name)) {
            return Content.read(Objects.requireNonNull(in, name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Content text(String text) {
        return Content.of(text.getBytes(StandardCharsets.UTF_8));
    }
}
