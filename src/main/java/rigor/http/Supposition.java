package rigor.http;

import io.javalin.http.Context;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Changes to suppose, either by key or as {@code KEY=VALUE}.
 *
 * @param limits values by key: words or numbers
 */
record Supposition(
        @Nullable Map<String, Object> limits, @Nullable List<String> changes) {
    private static final int MAX = 1 << 20;

    /** The changes that a request carries; without a body none. */
    static List<String> of(Context ctx) {
        String text = Body.text(ctx, MAX);
        return text.isBlank() ? List.of() : Body.json(text, Supposition.class).all();
    }

    private List<String> all() {
        Stream<String> byKey = Objects.requireNonNullElse(limits, Map.<String, Object>of()).entrySet().stream()
                .map(e -> e.getKey() + "=" + plain(e.getValue()));
        return Stream.concat(byKey, Objects.requireNonNullElse(changes, List.<String>of()).stream())
                .toList();
    }

    private static String plain(@Nullable Object value) {
        return value instanceof Double number && Double.isFinite(number)
                ? BigDecimal.valueOf(number).toPlainString()
                : String.valueOf(value);
    }
}
