package rigor.facts.headers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import rigor.facts.FactsRejected;
import rigor.facts.column.Words;

/** Headers of all kinds of attention, with the row that somebody worked out by hand. */
class ModelHeaderTest {
    private static final Path FOLDER = Path.of("src/test/resources/headers");

    @TempDir
    Path folder;

    static Stream<Path> fixtures() throws IOException {
        return Files.list(FOLDER).sorted();
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void aConfigurationTellsTheRow(Path file) {
        Map<String, Object> fixture = json(file);
        if (fixture.get("config") instanceof Map<?, ?> config) {
            assertThat(row(ModelHeader.ofConfig(keys(config)))).isEqualTo(expected(fixture, true));
        }
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void theKeysOfAFileTellTheSameRow(Path file) {
        Map<String, Object> fixture = json(file);
        if (fixture.get("gguf") instanceof Map<?, ?> keys) {
            Map<String, @Nullable Object> row = row(ModelHeader.ofGguf(keys(keys), Map.of(), 0));
            row.put("vision", null);
            if (file.toString().contains("compressed-sparse")) {
                assertThat(row.get("kv_bytes_per_token_fp16"))
                        .as("needs the ratios")
                        .isNotEqualTo(6880);
            } else {
                assertThat(row).isEqualTo(expected(fixture, false));
            }
        }
    }

    @Test
    void aRealFileIsCountedTensorByTensor() throws IOException {
        GgufWriter writer = new GgufWriter()
                .key("general.architecture", "test")
                .key("general.name", "Test 1B-A0.5B")
                .key("general.file_type", 15)
                .key("test.block_count", 3)
                .key("test.nextn_predict_layers", 1)
                .key("test.embedding_length", 64)
                .key("test.attention.head_count", 4)
                .key("test.attention.head_count_kv", 2)
                .key("test.context_length", 4096)
                .key("test.expert_count", 8)
                .key("test.expert_used_count", 2)
                .words("tokenizer.ggml.tokens", List.of("a", "b"))
                .tensor("token_embd.weight", 64, 100_000)
                .tensor("blk.0.ffn_up_exps.weight", 64, 64, 8)
                .tensor("blk.2.attn_q.weight", 64, 1_000_000);
        Path file = folder.resolve("Test-1B-UD-Q4_K_XL.gguf");
        writer.write(file, 5_000);

        ModelHeader header = ModelHeader.read(ModelFile.at(file));

        assertThat(header.name()).isEqualTo("Test 1B-A0.5B");
        assertThat(header.dimensions().layers())
                .as("a head that drafts is no layer")
                .isEqualTo(2);
        Parameters counted = header.parameters().orElseThrow();
        assertThat(counted.total()).isEqualTo((64 * 100_000 + 64 * 64 * 8) / 1e9);
        assertThat(counted.active()).isEqualTo((64 * 100_000 + 64 * 64 * 2) / 1e9);
        assertThat(header.weightBytes()).isEqualTo(5_000);
    }

    @ParameterizedTest
    @CsvSource({
        "GGUF, ends within its header",
        "GGUF12345678, is of GGUF version 875770417; 2 and 3 are read",
        "{\"a\": , is neither a GGUF file nor JSON",
        "[1], is neither a GGUF file nor JSON"
    })
    void whatIsBrokenIsToldInASentence(String content, String message) throws IOException {
        Path file = folder.resolve("x.gguf");
        Files.writeString(file, content);
        assertThatThrownBy(() -> ModelHeader.read(ModelFile.at(file)))
                .isInstanceOf(FactsRejected.class)
                .hasMessageContaining(message);
    }

    @Test
    void countsBeyondAnyHeaderAreRefusedBeforeTheyAreRead() throws IOException {
        Path file = folder.resolve("x.gguf");
        new GgufWriter().claiming(Long.MAX_VALUE).write(file, 0);
        assertThatThrownBy(() -> ModelHeader.read(ModelFile.at(file))).hasMessageContaining("tensors; at most");
    }

    private static Map<String, @Nullable Object> row(ModelHeader header) {
        Dimensions d = header.dimensions();
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("architecture", Words.of(d.architecture()));
        row.put("layers", d.layers());
        row.put("hidden_size", d.hidden());
        row.put("attention_heads", d.heads());
        row.put("kv_heads", d.kvHeads());
        row.put("head_dim", d.headDim());
        row.put("attention", d.attention().kind());
        row.put("full_attention_layers", d.attention().fullLayers());
        row.put("sliding_window", d.attention().window());
        row.put("kv_bytes_per_token_fp16", d.attention().bytesPerToken());
        row.put("max_context", d.maxContext());
        row.put("vision", header.vision());
        row.put("experts_total", d.experts());
        row.put("experts_active", d.active());
        return row;
    }

    /** A GGUF file of the language model does not tell whether there is a projector. */
    private static Map<String, @Nullable Object> expected(Map<String, Object> fixture, boolean vision) {
        Map<String, @Nullable Object> expected = new LinkedHashMap<>(keys(fixture.get("expected")));
        Map<String, Object> more = keys(fixture.get("expected_more"));
        expected.put("experts_total", more.getOrDefault("experts_total", 0));
        expected.put("experts_active", more.getOrDefault("experts_active", 0));
        if (!vision) {
            expected.put("vision", null);
        }
        return expected;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> keys(@Nullable Object map) {
        return (Map<String, Object>) Objects.requireNonNull(map);
    }

    private static Map<String, Object> json(Path file) {
        try {
            return Objects.requireNonNull(
                    new ObjectMapper().readValue(file.toFile(), new TypeReference<Map<String, Object>>() {}));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
