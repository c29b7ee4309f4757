package rigor.explain.words;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rigor.facts.column.Words;

/**
 * The JSON of the command line and of the API: members in the order of their records, maps sorted by key, {@code null}
 * for what is not known, words as the tables spell them, dates and moments as ISO 8601. Equal objects give equal bytes.
 * Safe to share between threads.
 */
public final class Json {
    private static final ObjectMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
                    .build())
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .addModule(new SimpleModule()
                    .addSerializer(new WordSerializer())
                    .addSerializer(LocalDate.class, ToStringSerializer.instance)
                    .addSerializer(Instant.class, ToStringSerializer.instance)
                    .addSerializer(Path.class, ToStringSerializer.instance))
            .build();

    private static final DefaultIndenter LINES = new DefaultIndenter("  ", "\n");

    private Json() {}

    /** For programs: compact, UTF-8. */
    public static byte[] bytes(Object value) {
        try {
            return MAPPER.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("cannot be written as JSON: " + value.getClass(), e);
        }
    }

    /** For people: indented, lines end in LF. */
    public static String pretty(Object value) {
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
        printer.indentObjectsWith(LINES);
        printer.indentArraysWith(LINES);
        try {
            return MAPPER.writer(printer).writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("cannot be written as JSON: " + value.getClass(), e);
        }
    }

    /**
     * Reads a record; unknown members are faults, and so are missing ones unless they may be null.
     *
     * @throws JsonFault with what is wrong and where
     */
    public static <T extends Record> T read(String text, Class<T> type) throws JsonFault {
        try {
            return whole(MAPPER.readValue(text, type));
        } catch (JsonProcessingException e) {
            throw JsonFault.of(e);
        }
    }

    private static <T extends Record> T whole(@Nullable T read) throws JsonFault {
        if (read == null) {
            throw JsonFault.missing("");
        }
        Optional<String> absent = Absent.in(read);
        if (absent.isPresent()) {
            throw JsonFault.missing(absent.get());
        }
        return read;
    }

    private static final class WordSerializer extends StdSerializer<Enum<?>> {
        private static final long serialVersionUID = 1;

        WordSerializer() {
            super(Enum.class, false);
        }

        @Override
        public void serialize(Enum<?> word, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeString(Words.of(word));
        }
    }
}
