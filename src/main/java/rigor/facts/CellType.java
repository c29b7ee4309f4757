package rigor.facts;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Collections;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How the text of a cell becomes a value.
 *
 * @param words the closed list of {@code word} and {@code words}; empty for the others
 * @param parse gives null if the text is not of this type
 * @param complaint what to say then, continuing the quoted text: {@code is not an amount}
 */
record CellType(
        String name, List<String> words, Function<String, @Nullable Object> parse, Function<String, String> complaint) {

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,15})?");

    private static final CellType TEXT = plain("text", text -> text, "is not text");
    private static final CellType WHOLE = plain("whole number", CellType::whole, "is not a whole number");
    static final CellType DECIMAL = plain("number", t -> isNumber(t) ? Double.valueOf(t) : null, "is not a number");
    private static final CellType AMOUNT =
            plain("amount", t -> isNumber(t) ? new BigDecimal(t) : null, "is not an amount");
    static final CellType DATE = plain("date", CellType::date, "is not a date such as 2026-02-18");
    private static final CellType TRUTH = truth();
    private static final CellType CURRENCY = currency();

    static CellType of(RecordComponent component) {
        Class<?> type = component.getType();
        if (component.isAnnotationPresent(Code.class)) {
            return CURRENCY;
        }
        if (type.isEnum()) {
            return oneOf(type);
        }
        if (type == Set.class) {
            return someOf((Class<?>) ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0]);
        }
        return Objects.requireNonNull(BY_CLASS.get(type), component::toString);
    }

    private static final Map<Class<?>, CellType> BY_CLASS = Map.of(
            String.class, TEXT,
            int.class, WHOLE,
            Integer.class, WHOLE,
            double.class, DECIMAL,
            Double.class, DECIMAL,
            BigDecimal.class, AMOUNT,
            LocalDate.class, DATE,
            boolean.class, TRUTH,
            Boolean.class, TRUTH);

    private static CellType plain(String name, Function<String, @Nullable Object> parse, String complaint) {
        return new CellType(name, List.of(), parse, text -> complaint);
    }

    private static boolean isNumber(String text) {
        return NUMBER.matcher(text).matches();
    }

    private static @Nullable Object whole(String text) {
        try {
            return Integer.valueOf(text);
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static @Nullable Object date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static CellType truth() {
        Map<String, Boolean> values = Map.of("true", true, "false", false);
        return plain("true or false", values::get, "is neither true nor false");
    }

    private static CellType currency() {
        Set<String> codes = Currency.getAvailableCurrencies().stream()
                .map(Currency::getCurrencyCode)
                .collect(Collectors.toUnmodifiableSet());
        return plain("currency", t -> codes.contains(t) ? t : null, "is not a currency code such as CHF, EUR or USD");
    }

    private static CellType oneOf(Class<?> type) {
        Map<String, Object> constants = constants(type);
        return new CellType("word", List.copyOf(constants.keySet()), constants::get, text -> notOneOf(text, constants));
    }

    private static CellType someOf(Class<?> type) {
        Map<String, Object> constants = constants(type);
        return new CellType(
                "words", List.copyOf(constants.keySet()), t -> set(t, constants), text -> notOneOf(text, constants));
    }

    private static @Nullable Object set(String text, Map<String, Object> constants) {
        Set<Object> chosen = new LinkedHashSet<>();
        for (String word : text.split("\\|", -1)) {
            Object constant = constants.get(word);
            if (constant == null) {
                return null;
            }
            chosen.add(constant);
        }
        return Collections.unmodifiableSet(chosen);
    }

    private static Map<String, Object> constants(Class<?> type) {
        Map<String, Object> constants = new LinkedHashMap<>();
        Arrays.stream(type.getEnumConstants()).forEach(c -> constants.put(Words.of((Enum<?>) c), c));
        return constants;
    }

    private static String notOneOf(String text, Map<String, Object> constants) {
        String wrong = Arrays.stream(text.split("\\|", -1))
                .filter(word -> !constants.containsKey(word))
                .findFirst()
                .orElse(text);
        return "is none of " + String.join(", ", constants.keySet()) + Nearest.hint(wrong, constants.keySet());
    }
}
