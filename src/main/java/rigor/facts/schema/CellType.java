package rigor.facts.schema;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rigor.facts.column.Code;
import rigor.facts.column.Key;
import rigor.facts.column.Ref;

/**
 * How the text of a cell becomes a value, and a value text.
 *
 * @param words the closed list to choose from; empty if the type has none
 * @param parse gives null if the text is not of this type
 * @param complaint what to say then, continuing the quoted text: {@code is not an amount}
 * @param format gives the text that {@code parse} reads as the same value
 */
public record CellType(
        Kind kind,
        List<String> words,
        Function<String, @Nullable Object> parse,
        Function<String, String> complaint,
        Function<Object, String> format) {

    /** What a cell holds, however it may be written. */
    public enum Kind {
        TEXT("text"),
        WHOLE("whole number"),
        NUMBER("number"),
        AMOUNT("amount"),
        DATE("date"),
        TRUTH("true or false"),
        CURRENCY("currency"),
        WORD("word"),
        WORDS("words");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /** For people: {@code whole number}. */
        public String label() {
            return label;
        }
    }

    private static final Pattern WHOLE_NUMBER = Pattern.compile("-?[0-9]{1,9}");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,15})?");
    private static final Pattern MONEY = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,2})?");

    static final CellType TEXT = plain(Kind.TEXT, text -> text, "is not text");
    static final CellType NAME = plain(Kind.TEXT, t -> t.strip().equals(t) ? t : null, "begins or ends with a blank");
    static final CellType WHOLE = plain(Kind.WHOLE, matching(WHOLE_NUMBER, Integer::valueOf), "is not a whole number");
    public static final CellType DECIMAL = new CellType(
            Kind.NUMBER, List.of(), matching(NUMBER, Double::valueOf), t -> "is not a number", CellType::decimals);
    public static final CellType AMOUNT = new CellType(
            Kind.AMOUNT,
            List.of(),
            matching(MONEY, BigDecimal::new),
            t -> "is not an amount",
            amount -> ((BigDecimal) amount).toPlainString());
    public static final CellType DATE = plain(Kind.DATE, CellType::date, "is not a date such as 2026-02-18");
    static final CellType TRUTH =
            plain(Kind.TRUTH, Map.of("true", true, "false", false)::get, "is neither true nor false");
    static final CellType CURRENCY = plain(
            Kind.CURRENCY,
            code -> CurrencyCodes.contains(code) ? code : null,
            "is not a currency code such as CHF, EUR or USD");

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

    static CellType of(RecordComponent component) {
        Class<?> type = component.getType();
        if (component.isAnnotationPresent(Code.class)) {
            return CURRENCY;
        }
        if (component.isAnnotationPresent(Ref.class)
                || (component.isAnnotationPresent(Key.class) && type == String.class)) {
            return NAME;
        }
        if (type.isEnum()) {
            return WordCells.oneOf(type);
        }
        if (type == Set.class) {
            return WordCells.someOf(
                    (Class<?>) ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0]);
        }
        return Objects.requireNonNull(BY_CLASS.get(type), component::toString);
    }

    /** The same values, read from more ways of writing them. */
    public CellType readAs(Function<String, @Nullable Object> parse, Function<String, String> complaint) {
        return new CellType(kind, words, parse, complaint, format);
    }

    private static CellType plain(Kind kind, Function<String, @Nullable Object> parse, String complaint) {
        return new CellType(kind, List.of(), parse, text -> complaint, Object::toString);
    }

    private static Function<String, @Nullable Object> matching(Pattern pattern, Function<String, Object> parse) {
        return text -> pattern.matcher(text).matches() ? parse.apply(text) : null;
    }

    private static @Nullable Object date(String text) {
        try {
            return text.length() == 10 ? LocalDate.parse(text) : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static String decimals(Object number) {
        return new BigDecimal(number.toString()).stripTrailingZeros().toPlainString();
    }
}
