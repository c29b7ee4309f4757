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
import rigor.api.Page;
import rigor.api.ProblemType;
import rigor.live.InForce;

/**
 * How a list may be asked for: {@code ?outcome=rejected&q=spark&sort=-price,id&offset=0&limit=50}.
 *
 * <p>A property given several times accepts any of the values, an empty one accepts what is not known; {@code q} looks
 * into all properties, blind to case. What is not known sorts last. A property called as one of these four can only be
 * sorted by.
 */
final class Listing<T> {
    private static final int MAX_LIMIT = 100_000;
    private static final Parameter<String> TEXT =
            Parameter.text("q", "Only items that contain this text, blind to case");
    private static final Parameter<String> ORDER = Parameter.text(
            "sort", "Properties to sort by, separated by commas; a minus sorts downwards", "^-?\\w+(,-?\\w+)*$");
    private static final Parameter<Integer> OFFSET =
            Parameter.whole("offset", 0, Integer.MAX_VALUE, "How many items to skip");
    private static final Parameter<Integer> ITEMS =
            Parameter.whole("limit", Page.LIMIT, MAX_LIMIT, "How many items to show at most");
    private static final List<Parameter<?>> OWN = List.of(TEXT, ORDER, OFFSET, ITEMS);

    private final Map<String, Function<T, @Nullable Object>> properties = new LinkedHashMap<>();

    /** Adds a property; its values are all comparable with each other. */
    Listing<T> by(String name, Function<T, @Nullable Object> property) {
        properties.put(name, property);
        return this;
    }

    /** What the query may say. */
    List<Parameter<?>> parameters() {
        Stream<Parameter<?>> filters = filters()
                .map(Map.Entry::getKey)
                .map(name -> Parameter.anyOf(name, "Only items with this " + name + "; several are alternatives"));
        return Stream.concat(filters, OWN.stream()).toList();
    }

    private Stream<Map.Entry<String, Function<T, @Nullable Object>>> filters() {
        return properties.entrySet().stream()
                .filter(property -> OWN.stream().noneMatch(own -> own.name().equals(property.getKey())));
    }

    /** The part of a list that the query asks for. */
    Slice<T> of(List<T> all, Context ctx) {
        List<T> matching = all.stream().filter(item -> matches(item, ctx)).toList();
        int offset = OFFSET.of(ctx);
        int limit = ITEMS.of(ctx);
        List<T> items = order(ctx)
                .map(order -> matching.stream().sorted(order))
                .orElseGet(matching::stream)
                .skip(offset)
                .limit(limit)
                .toList();
        return new Slice<>(matching.size(), offset, limit, items);
    }

    /** Items of a list with their place in the whole. */
    record Slice<T>(int total, int offset, int limit, List<T> items) {
        <V> Page<V> page(InForce now, Function<T, V> view) {
            return new Page<>(
                    now.facts().revision(),
                    now.rules().revision(),
                    total,
                    offset,
                    limit,
                    items.stream().map(view).toList());
        }
    }

    private boolean matches(T item, Context ctx) {
        String text = TEXT.find(ctx);
        return (text == null || properties.values().stream().anyMatch(p -> contains(p.apply(item), text)))
                && filters().allMatch(p -> accepts(ctx.queryParams(p.getKey()), p.getValue(), item));
    }

    private static boolean contains(@Nullable Object value, String text) {
        return words(value).contains(text.toLowerCase(Locale.ROOT));
    }

    private static <T> boolean accepts(List<String> wanted, Function<T, @Nullable Object> property, T item) {
        return wanted.isEmpty()
                || wanted.stream().anyMatch(w -> words(property.apply(item)).equals(w.toLowerCase(Locale.ROOT)));
    }

    private static String words(@Nullable Object value) {
        return value == null ? "" : value.toString().toLowerCase(Locale.ROOT);
    }

    private Optional<Comparator<T>> order(Context ctx) {
        String keys = ORDER.find(ctx);
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
}
