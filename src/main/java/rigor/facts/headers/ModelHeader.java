package rigor.facts.headers;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
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
     * Of a file, or of the {@code config.json} in a folder.
     *
     * @throws FactsRejected if it is neither, or broken
     */
    static ModelHeader read(Path path) {
        Path file = Files.isDirectory(path) ? path.resolve("config.json") : path;
        try {
            return isGguf(file) ? ofGguf(file) : ofConfig(config(file));
        } catch (NoSuchFileException e) {
            throw rejected(file, "does not exist");
        } catch (IOException e) {
            throw rejected(file, e instanceof GgufHeader.Faulty ? String.valueOf(e.getMessage()) : "cannot be read");
        }
    }

    private static boolean isGguf(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return java.util.Arrays.equals(
                    in.readNBytes(GgufHeader.MAGIC.length()),
                    GgufHeader.MAGIC.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        }
    }

    private static ModelHeader ofGguf(Path file) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            GgufHeader header = GgufHeader.read(in);
            return ofGguf(header.values(), header.tensors(), Math.max(0, Files.size(file) - header.bytes()));
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

    private static Map<String, Object> config(Path file) throws IOException {
        if (Files.size(file) > LARGEST_CONFIG) {
            throw rejected(file, "is larger than any config.json");
        }
        try {
            return JSON.readValue(Files.readAllBytes(file), OBJECT);
        } catch (JsonProcessingException e) {
            throw new FactsRejected(List.of(new Problem(
                    file.toString(),
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

    private static FactsRejected rejected(Path file, String message) {
        return new FactsRejected(List.of(new Problem(file.toString(), 0, 0, message)));
    }
}
