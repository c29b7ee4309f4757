package rigor.http;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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

    /** Where fewer than one of so many are asked for, sorting all would be a waste. */
    private static final int FEW = 10;

    /** From so many on, all cores look. */
    private static final int MANY = 10_000;

    /** What numbers are written with; to write each as text is the longest part of a search. */
    private static final Pattern NUMERAL = Pattern.compile("[-.\\de]+");

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
        return Slice.of(all, condition(ctx), order(ctx), OFFSET.of(ctx), ITEMS.of(ctx));
    }

    /** Items of a list with their place in the whole. */
    record Slice<T>(int total, int offset, int limit, List<T> items) {
        <V> Page<V> page(InForce now, Function<T, V> view) {
            return new Page<>(
                    now.facts().revision(),
                    now.facts().caseRevision(),
                    now.rules().revision(),
                    total,
                    offset,
                    limit,
                    items.stream().map(view).toList());
        }

        /**
         * Of a list that is made on demand, no more is made than it takes.
         *
         * @param wanted empty if every item is
         * @param order empty for that of the list
         */
        static <T> Slice<T> of(
                List<T> all, Optional<Predicate<T>> wanted, Optional<Comparator<T>> order, int offset, int limit) {
            List<T> matching = wanted.map(w -> stream(all).filter(w).toList()).orElse(all);
            int end = (int) Math.min(matching.size(), (long) offset + limit);
            List<T> items = order.map(o -> first(end, matching, o)).orElse(matching);
            return new Slice<>(matching.size(), offset, limit, items.subList(Math.min(offset, end), end));
        }
    }

    private static <T> Stream<T> stream(List<T> all) {
        return all.size() < MANY ? all.stream() : all.parallelStream();
    }

    /** Empty if every item is wanted. */
    private Optional<Predicate<T>> condition(Context ctx) {
        Stream<Predicate<T>> wanted = filters()
                .filter(property -> !ctx.queryParams(property.getKey()).isEmpty())
                .map(property -> accepts(ctx.queryParams(property.getKey()), property.getValue()));
        return Stream.concat(wanted, Stream.ofNullable(TEXT.find(ctx)).map(this::contains))
                .reduce(Predicate::and);
    }

    private Predicate<T> contains(String text) {
        String wanted = words(text);
        boolean mayBeNumber = NUMERAL.matcher(wanted).matches();
        List<Function<T, @Nullable Object>> all = List.copyOf(properties.values());
        return item -> {
            for (Function<T, @Nullable Object> property : all) {
                Object value = property.apply(item);
                if ((mayBeNumber || !(value instanceof Number)) && words(value).contains(wanted)) {
                    return true;
                }
            }
            return false;
        };
    }

    private static <T> Predicate<T> accepts(List<String> values, Function<T, @Nullable Object> property) {
        Set<String> wanted = values.stream().map(Listing::words).collect(Collectors.toSet());
        return item -> wanted.contains(words(property.apply(item)));
    }

    /** The first of a list in that order, of which the rest need not be sorted; equal ones stay as they were. */
    private static <T> List<T> first(int count, List<T> all, Comparator<T> order) {
        if (count > all.size() / FEW) {
            return all.stream().sorted(order).toList();
        }
        Comparator<Placed<T>> placed =
                Comparator.comparing((Placed<T> p) -> p.item, order).thenComparingInt(Placed::place);
        PriorityQueue<Placed<T>> kept = new PriorityQueue<>(placed.reversed());
        for (int i = 0; i < all.size(); i++) {
            T next = all.get(i);
            if (kept.size() < count) {
                kept.add(new Placed<>(i, next));
            } else if (count > 0 && order.compare(next, kept.element().item) < 0) {
                kept.remove();
                kept.add(new Placed<>(i, next));
            }
        }
        return kept.stream().sorted(placed).map(Placed::item).toList();
    }

    private record Placed<T>(int place, T item) {}

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
