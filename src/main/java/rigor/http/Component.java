package rigor.http;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rigor.facts.column.Doc;
import rigor.facts.column.Range;
import rigor.facts.column.Words;
import rigor.facts.schema.Records;
import rigor.terms.Vocabulary;

/** What a component of a record says of its values; null where it says nothing. */
record Component(RecordComponent component) {
    private static final Set<Class<?>> WHOLE = Set.of(int.class, Integer.class);

    static List<Component> of(Class<?> type) {
        return Records.of(type).components().stream().map(Component::new).toList();
    }

    static Component of(Class<?> type, String name) {
        return of(type).stream().filter(c -> c.name().equals(name)).findFirst().orElseThrow();
    }

    String name() {
        return component.getName();
    }

    /** What a record holds in it. */
    @Nullable
    Object of(Record whole) {
        Records<?> records = Records.of(component.getDeclaringRecord());
        return records.value(whole, records.components().indexOf(component));
    }

    boolean isNullable() {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    @Nullable
    String description() {
        return present(doc().map(Doc::value));
    }

    @Nullable
    String pattern() {
        return present(doc().map(Doc::pattern));
    }

    @Nullable
    String format() {
        return present(doc().map(Doc::format));
    }

    /** The closed set of words. */
    @Nullable
    List<String> words() {
        Vocabulary known = component.getAnnotation(Vocabulary.class);
        return known == null
                ? null
                : Stream.concat(Words.all(known.of()).stream(), Arrays.stream(known.also()))
                        .toList();
    }

    /** Whole numbers count something if nothing else is said of them. */
    @Nullable
    BigDecimal min() {
        Range range = component.getAnnotation(Range.class);
        if (range != null) {
            return plain(range.min());
        }
        return WHOLE.contains(component.getType()) ? BigDecimal.ZERO : null;
    }

    @Nullable
    BigDecimal max() {
        Range range = component.getAnnotation(Range.class);
        return range == null || range.max() == Double.MAX_VALUE ? null : plain(range.max());
    }

    private Stream<Doc> doc() {
        return Stream.ofNullable(component.getAnnotation(Doc.class));
    }

    private static @Nullable String present(Stream<String> texts) {
        return texts.filter(text -> !text.isEmpty()).findFirst().orElse(null);
    }

    private static BigDecimal plain(double number) {
        BigDecimal plain = BigDecimal.valueOf(number).stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }
}
