package rigor.facts;

import java.lang.annotation.Annotation;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A record type read as the schema of its table. */
final class Schema<F extends Fact> {

    /** One column, which is one component of the record. */
    record Field(
            String name,
            CellType type,
            boolean required,
            boolean key,
            @Nullable Table refersTo,
            @Nullable Range range,
            @Nullable String unit) {

        TableColumn describe() {
            return new TableColumn(
                    name,
                    type.name(),
                    unit,
                    required,
                    key,
                    refersTo == null ? null : refersTo.title(),
                    type.words(),
                    range == null ? null : range.min(),
                    range == null || range.max() == Double.MAX_VALUE ? null : range.max());
        }

        /** Whether the value is no number, or one in the range. */
        boolean accepts(Object value) {
            return range == null
                    || !(value instanceof Number number)
                    || (number.doubleValue() >= range.min() && number.doubleValue() <= range.max());
        }

        /** The range in words: {@code 0 to 120 dB(A)}. */
        String limits() {
            String from = range == null ? "" : plain(range.min());
            String to = range == null || range.max() == Double.MAX_VALUE ? " or more" : " to " + plain(range.max());
            return from + to + (unit == null ? "" : " " + unit);
        }

        private static String plain(double number) {
            return new BigDecimal(String.valueOf(number)).stripTrailingZeros().toPlainString();
        }
    }

    private final Class<F> type;
    private final List<Field> fields;
    private final MethodHandle constructor;
    private final int size;

    private Schema(Class<F> type) {
        this.type = type;
        RecordComponent[] components = type.getRecordComponents();
        this.size = components.length;
        this.fields = Arrays.stream(components)
                .filter(component -> component.getType() != Origin.class)
                .map(Schema::field)
                .toList();
        this.constructor = constructor(type, components);
    }

    static <F extends Fact> Schema<F> of(Class<F> type) {
        return new Schema<>(type);
    }

    Class<F> type() {
        return type;
    }

    List<Field> fields() {
        return fields;
    }

    List<String> names() {
        return fields.stream().map(Field::name).toList();
    }

    /** The record whose components are the values; the origin comes last. */
    F create(@Nullable Object[] values, Origin origin) {
        @Nullable Object[] arguments = Arrays.copyOf(values, size);
        arguments[size - 1] = origin;
        try {
            return type.cast((Object) constructor.invokeExact(arguments));
        } catch (Throwable e) {
            throw new IllegalStateException("cannot make a " + type.getSimpleName(), e);
        }
    }

    private static Field field(RecordComponent component) {
        CellType type = CellType.of(component);
        return new Field(
                name(component),
                type,
                !component.getAnnotatedType().isAnnotationPresent(Nullable.class),
                component.isAnnotationPresent(Key.class),
                read(component, Ref.class, ref -> Table.of(ref.value())),
                component.getAnnotation(Range.class),
                read(component, Unit.class, Unit::value));
    }

    private static String name(RecordComponent component) {
        String given = read(component, Column.class, Column::value);
        return given != null ? given : snakeCase(component.getName());
    }

    private static String snakeCase(String camelCase) {
        return camelCase.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }

    private static <A extends Annotation, T> @Nullable T read(
            RecordComponent component, Class<A> annotation, Function<A, T> value) {
        A present = component.getAnnotation(annotation);
        return present == null ? null : value.apply(present);
    }

    private static MethodHandle constructor(Class<?> type, RecordComponent[] components) {
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return MethodHandles.lookup()
                    .unreflectConstructor(type.getDeclaredConstructor(types))
                    .asSpreader(Object[].class, types.length)
                    .asType(MethodType.methodType(Object.class, Object[].class));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
