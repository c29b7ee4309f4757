package rigor.facts.schema;

import java.lang.annotation.Annotation;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import rigor.facts.Fact;
import rigor.facts.Origin;
import rigor.facts.Table;
import rigor.facts.column.About;
import rigor.facts.column.Column;
import rigor.facts.column.Formerly;
import rigor.facts.column.Key;
import rigor.facts.column.Range;
import rigor.facts.column.Ref;
import rigor.facts.column.Unit;

/** A record type read as the schema of its table. */
public final class Schema<F extends Fact> {
    /** Taken apart once. */
    private static final ClassValue<Schema<?>> KNOWN = new ClassValue<>() {
        @Override
        protected Schema<?> computeValue(Class<?> type) {
            return read(type.asSubclass(Fact.class));
        }
    };

    private final Class<F> type;
    private final List<Field> fields;
    private final Records<F> records;

    private Schema(Class<F> type, List<Field> fields, Records<F> records) {
        this.type = type;
        this.fields = fields;
        this.records = records;
    }

    /** The origin is no column: it is the record's last component, and the reader fills it. */
    @SuppressWarnings("unchecked")
    public static <F extends Fact> Schema<F> of(Class<F> type) {
        return (Schema<F>) KNOWN.get(type);
    }

    private static <F extends Fact> Schema<F> read(Class<F> type) {
        Records<F> records = Records.of(type);
        List<RecordComponent> all = records.components();
        List<RecordComponent> columns = all.subList(0, all.size() - 1);
        return new Schema<>(type, columns.stream().map(Schema::field).toList(), records);
    }

    /** The same records, read from other ways of writing their cells. */
    public Schema<F> with(UnaryOperator<Field> dialect) {
        return new Schema<>(type, fields.stream().map(dialect).toList(), records);
    }

    public Class<F> type() {
        return type;
    }

    public List<Field> fields() {
        return fields;
    }

    public List<String> names() {
        return fields.stream().map(Field::name).toList();
    }

    public F create(@Nullable Object[] values, Origin origin) {
        @Nullable Object[] arguments = Arrays.copyOf(values, values.length + 1);
        arguments[values.length] = origin;
        return records.create(arguments);
    }

    /** The record with another value in one column; its origin stays. */
    public F with(F fact, int field, @Nullable Object value) {
        @Nullable Object[] values = records.values(fact);
        values[field] = value;
        return records.create(values);
    }

    /** The cell of a record; null if not known. */
    public @Nullable Object value(F fact, int field) {
        return records.value(fact, field);
    }

    /** The cell of a record as the table spells it; empty if not known. */
    public String text(F fact, int field) {
        Object value = records.value(fact, field);
        return value == null ? "" : fields.get(field).type().format().apply(value);
    }

    /** Whether the cells of two records say the same; 7691 and 7691.00 do. */
    public boolean isSame(F fact, F other, int field) {
        Object a = records.value(fact, field);
        Object b = records.value(other, field);
        boolean sameAmount = a instanceof BigDecimal x && b instanceof BigDecimal y && x.compareTo(y) == 0;
        return sameAmount || Objects.equals(a, b);
    }

    private static Field field(RecordComponent component) {
        return new Field(
                name(component),
                CellType.of(component),
                !component.getAnnotatedType().isAnnotationPresent(Nullable.class),
                component.isAnnotationPresent(Key.class),
                read(component, Ref.class, ref -> Table.of(ref.value().asSubclass(Fact.class))),
                component.getAnnotation(Range.class),
                read(component, Unit.class, Unit::value),
                formerly(component),
                about(component, About::value),
                about(component, About::example));
    }

    private static String about(RecordComponent component, Function<About, String> part) {
        About about = component.getAnnotation(About.class);
        return about == null ? "" : part.apply(about);
    }

    private static List<String> formerly(RecordComponent component) {
        Formerly before = component.getAnnotation(Formerly.class);
        return before == null ? List.of() : List.of(before.value());
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
}
