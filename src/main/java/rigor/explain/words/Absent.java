package rigor.explain.words;

import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rigor.facts.schema.Records;

/** Finds what a record that was read from JSON lacks: whatever is null and not marked so. */
final class Absent {
    private Absent() {}

    /** The path of the first such member, as {@code facts.files}; empty if there is none. */
    static Optional<String> in(Record whole) {
        return members(whole, "").findFirst();
    }

    private static Stream<String> members(Record whole, String path) {
        Records<?> records = Records.of(whole.getClass());
        List<RecordComponent> components = records.components();
        return IntStream.range(0, components.size()).boxed().flatMap(i -> {
            RecordComponent component = components.get(i);
            String at = path.isEmpty() ? component.getName() : path + "." + component.getName();
            return value(records.value(whole, i), component.getAnnotatedType(), at);
        });
    }

    private static Stream<String> value(@Nullable Object value, AnnotatedType type, String path) {
        if (value == null) {
            return type.isAnnotationPresent(Nullable.class) ? Stream.empty() : Stream.of(path);
        }
        if (value instanceof Record whole) {
            return members(whole, path);
        }
        return type instanceof AnnotatedParameterizedType of ? held(value, of, path) : Stream.empty();
    }

    private static Stream<String> held(Object value, AnnotatedParameterizedType type, String path) {
        AnnotatedType[] of = type.getAnnotatedActualTypeArguments();
        if (value instanceof List<?> list) {
            return IntStream.range(0, list.size())
                    .boxed()
                    .flatMap(i -> value(list.get(i), of[0], path + "[" + i + "]"));
        }
        return value instanceof Map<?, ?> map
                ? map.entrySet().stream().flatMap(e -> value(e.getValue(), of[1], path + "." + e.getKey()))
                : Stream.empty();
    }
}
