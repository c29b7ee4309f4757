package rigor.http;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a list may be asked for: {@code ?outcome=rejected&q=spark&sort=-price,id&offset=0&limit=50}.
 *
 * <p>A property given several times accepts any of the values, an empty one accepts what is not known; {@code q} looks
 * into all properties, blind to case. What is not known sorts last. A property called as one of these four can only be
 * sorted by.
 */
final class Listing<T> {
    static final int LIMIT = 1_000;
    private static final int MAX_LIMIT = 100_000;
    private static final List<String> OWN = List.of("q", "sort", "offset", "limit");

    private final Map<String, Function<T, @Nullable Object>> properties = new LinkedHashMap<>();

    /** Adds a property; its values are all comparable with each other. */
    Listing<T> by(String name, Function<T, @Nullable Object> property) {
        properties.put(name, property);
        return this;
    }

    /** The part of a list that the query asks for. */
    Part<T> of(List<T> all, Context ctx) {
        Parameters.only(
                ctx, Stream.concat(OWN.stream(), properties.keySet().stream()).toList());
        List<T> matching = all.stream().filter(item -> matches(item, ctx)).toList();
        int offset = number(ctx, "offset", 0, Integer.MAX_VALUE);
        int limit = number(ctx, "limit", LIMIT, MAX_LIMIT);
        List<T> items = order(ctx)
                .map(order -> matching.stream().sorted(order))
                .orElseGet(matching::stream)
                .skip(offset)
                .limit(limit)
                .toList();
        return new Part<>(matching.size(), offset, limit, items);
    }

    /** Items of a list with their place in the whole. */
    record Part<T>(int total, int offset, int limit, List<T> items) {}

    private boolean matches(T item, Context ctx) {
        String text = ctx.queryParam("q");
        return (text == null || properties.values().stream().anyMatch(p -> contains(p.apply(item), text)))
                && properties.entrySet().stream()
                        .filter(p -> !OWN.contains(p.getKey()))
                        .allMatch(p -> accepts(ctx.queryParams(p.getKey()), p, item));
    }

    private static boolean contains(@Nullable Object value, String text) {
        return words(value).contains(text.toLowerCase(Locale.ROOT));
    }

    private static <T> boolean accepts(
            List<String> wanted, Map.Entry<String, Function<T, @Nullable Object>> property, T item) {
        return wanted.isEmpty()
                || wanted.stream()
                        .anyMatch(w -> words(property.getValue().apply(item)).equals(w.toLowerCase(Locale.ROOT)));
    }

    private static String words(@Nullable Object value) {
        return value == null ? "" : value.toString().toLowerCase(Locale.ROOT);
    }

    private Optional<Comparator<T>> order(Context ctx) {
        String keys = ctx.queryParam("sort");
        return keys == null
                ? Optional.empty()
                : Stream.of(keys.split(",")).map(this::order).reduce(Comparator::thenComparing);
    }

    private Comparator<T> order(String key) {
        boolean down = key.startsWith("-");
        String name = down ? key.substring(1) : key;
        Function<T, @Nullable Object> property = properties.get(name);
        if (property == null) {
            throw Refused.unknown(ProblemType.WRONG_PARAMETER, name, new ArrayList<>(properties.keySet()));
        }
        Comparator<Comparable<Object>> values = down ? Comparator.reverseOrder() : Comparator.naturalOrder();
        return Comparator.comparing(item -> comparable(property.apply(item)), Comparator.nullsLast(values));
    }

    @SuppressWarnings("unchecked")
    private static @Nullable Comparable<Object> comparable(@Nullable Object value) {
        return (Comparable<Object>) value;
    }

    private static int number(Context ctx, String name, int otherwise, int max) {
        String text = ctx.queryParam(name);
        if (text == null) {
            return otherwise;
        }
        try {
            int number = Integer.parseInt(text);
            if (number >= 0 && number <= max) {
                return number;
            }
        } catch (NumberFormatException e) {
            // told below, as a number out of range is
        }
        throw Refused.because(
                ProblemType.WRONG_PARAMETER, "%s=%s is no whole number from 0 to %d".formatted(name, text, max));
    }
}
