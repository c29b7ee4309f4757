package rigor.facts.column;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Enum constants as the tables spell them: {@code IN_STOCK} is {@code in-stock}. */
public final class Words {
    private static final ClassValue<List<String>> KNOWN = new ClassValue<>() {
        @Override
        protected List<String> computeValue(Class<?> type) {
            return Arrays.stream(type.getEnumConstants())
                    .map(constant -> spelled((Enum<?>) constant))
                    .toList();
        }
    };

    private Words() {}

    public static String of(Enum<?> constant) {
        return KNOWN.get(constant.getDeclaringClass()).get(constant.ordinal());
    }

    private static String spelled(Enum<?> constant) {
        try {
            Word word = constant.getDeclaringClass().getField(constant.name()).getAnnotation(Word.class);
            return word != null
                    ? word.value()
                    : constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The constant that a table spells so, if there is one. */
    public static <E extends Enum<E>> Optional<E> find(Class<E> type, String word) {
        return Arrays.stream(type.getEnumConstants())
                .filter(c -> of(c).equals(word))
                .findFirst();
    }

    /** Of all constants of an enum, in their order. */
    public static List<String> all(Class<?> type) {
        return KNOWN.get(type);
    }
}
