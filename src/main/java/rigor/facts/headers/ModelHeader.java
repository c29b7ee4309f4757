package rigor.facts.headers;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rigor.facts.FactsRejected;
import rigor.facts.Problem;

/**
 * What a file says of a model.
 *
 * @param name that the file gives it; empty if none
 * @param parameters empty if they cannot be told
 * @param fileType the number by which a GGUF file tells its format; null if there is none
 * @param weightBytes of the tensors of a GGUF file; 0 for a configuration
 */
record ModelHeader(
        String name,
        Dimensions dimensions,
        Optional<Parameters> parameters,
        boolean vision,
        @Nullable Integer fileType,
        long weightBytes) {
    private static final int LARGEST_CONFIG = 4 << 20;
    private static final int DEEPEST = 40;
    private static final String TEXT = "text_config";
    private static final ObjectMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    static {
        JSON.getFactory()
                .setStreamReadConstraints(
                        StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build());
    }

    /**
     * Of a file, or of the head of one.
     *
     * @throws FactsRejected if it is neither kind, or broken
     */
    static ModelHeader read(ModelFile file) {
        try {
            return isGguf(file) ? ofGguf(file) : ofConfig(config(file));
        } catch (GgufHeader.Faulty e) {
            throw rejected(file, String.valueOf(e.getMessage()));
        } catch (IOException | UncheckedIOException e) {
            boolean missing = e instanceof NoSuchFileException || e.getCause() instanceof NoSuchFileException;
            throw rejected(file, missing ? "does not exist" : "cannot be read");
        }
    }

    private static boolean isGguf(ModelFile file) throws IOException {
        try (InputStream in = file.head().open()) {
            return Arrays.equals(
                    in.readNBytes(GgufHeader.MAGIC.length()), GgufHeader.MAGIC.getBytes(StandardCharsets.US_ASCII));
        }
    }

    private static ModelHeader ofGguf(ModelFile file) throws IOException {
        try (InputStream in = new BufferedInputStream(file.head().open())) {
            GgufHeader header = GgufHeader.read(in);
            return ofGguf(header.values(), header.tensors(), Math.max(0, file.size() - header.bytes()));
        }
    }

    /** @param bytes of the tensors */
    static ModelHeader ofGguf(Map<String, Object> values, Map<String, Long> tensors, long bytes) {
        Keys general = new Keys(values, "general.");
        String architecture = general.text("architecture");
        Dimensions dimensions = Dimensions.of(new Keys(values, architecture + "."), architecture);
        return new ModelHeader(
                general.text("name", "basename"),
                dimensions,
                tensors.isEmpty() ? Optional.empty() : Optional.of(Parameters.counted(tensors, dimensions)),
                tensors.keySet().stream().anyMatch(name -> name.startsWith("v.")),
                general.whole("file_type"),
                bytes);
    }

    private static Map<String, Object> config(ModelFile file) throws IOException {
        if (file.size() > LARGEST_CONFIG) {
            throw rejected(file, "is larger than any config.json");
        }
        try {
            return JSON.readValue(file.head().bytes(), OBJECT);
        } catch (JsonProcessingException e) {
            throw new FactsRejected(List.of(new Problem(
                    file.label(),
                    Math.max(0, e.getLocation().getLineNr()),
                    Math.max(0, e.getLocation().getColumnNr()),
                    "is neither a GGUF file nor JSON")));
        }
    }

    /** What describes the language model may stand in a part of its own, beside that of what sees. */
    static ModelHeader ofConfig(Map<String, Object> config) {
        Map<String, Object> all = new HashMap<>(config);
        if (config.get(TEXT) instanceof Map<?, ?> text) {
            text.forEach((key, value) -> all.put(String.valueOf(key), value));
        }
        Keys keys = new Keys(all, "");
        Dimensions dimensions = Dimensions.of(keys, keys.text("model_type"));
        return new ModelHeader(
                keys.text("_name_or_path"),
                dimensions,
                Parameters.computed(keys, dimensions),
                config.get("vision_config") instanceof Map,
                null,
                0);
    }

    private static FactsRejected rejected(ModelFile file, String message) {
        return new FactsRejected(List.of(new Problem(file.label(), 0, 0, message)));
    }
}
