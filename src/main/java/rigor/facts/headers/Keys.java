package rigor.facts.headers;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The keys of a header under any of the names that they go by. */
record Keys(Map<String, Object> values, String prefix) {

    /** The first of these names that has a value. */
    @Nullable
    Object find(String... names) {
        return Stream.of(names)
                .flatMap(name -> Stream.ofNullable(values.get(prefix + name)))
                .findFirst()
                .orElse(null);
    }

    boolean has(String... names) {
        return find(names) != null;
    }

    /** A whole number; null if there is none, or one a layer. */
    @Nullable
    Integer whole(String... names) {
        Object found = find(names);
        return found instanceof Number number ? Integer.valueOf(number.intValue()) : null;
    }

    OptionalDouble number(String... names) {
        return find(names) instanceof Number number ? OptionalDouble.of(number.doubleValue()) : OptionalDouble.empty();
    }

    String text(String... names) {
        return find(names) instanceof String text ? text : "";
    }

    /** One entry for each layer; empty if the key has none or a single value. */
    List<?> each(String... names) {
        return find(names) instanceof List<?> list ? list : List.of();
    }
}
