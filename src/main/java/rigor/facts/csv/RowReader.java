package rigor.facts.csv;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import rigor.facts.Fact;
import rigor.facts.Facts;
import rigor.facts.Nearest;
import rigor.facts.Origin;
import rigor.facts.Table;
import rigor.facts.check.Faults;
import rigor.facts.check.Ids;
import rigor.facts.check.RowCheck;
import rigor.facts.check.RowChecks;
import rigor.facts.schema.CellType;
import rigor.facts.schema.Field;
import rigor.facts.schema.Schema;

/** Turns the cells of one row after the other into records, and tells every fault of each. */
public final class RowReader<F extends Fact> {

    /** The cells of a row, by the position of the field in the schema. */
    public interface Row {
        /** Whether there is such a column. */
        default boolean has(int field) {
            return true;
        }

        /** What the file calls the column. */
        String name(int field);

        String text(int field);

        int line(int field);

        int column(int field);
    }

    private static final String BEHIND_SPACE =
            "is in quotes behind a space, which makes them part of the cell: remove the space before the quote";

    private final Table table;
    private final Below<F> below;
    private final Schema<F> schema;
    private final List<Field> fields;
    private final List<Repeats> repeats;
    private final List<String> names;
    private final int[] keys;
    private final int source;
    private final RowCheck<F> check;
    private final Facts before;
    private final Ids ids;
    private final Faults faults;
    private final Map<String, Integer> lineOf = new HashMap<>();

    /** @param before the sound tables that this one refers to, which {@code ids} indexes */
    public RowReader(Schema<F> schema, Facts before, Ids ids, Faults faults) {
        this(schema, Below.nothing(Table.of(schema.type())), before, ids, faults);
    }

    /** @param below what the rows lie over: what they leave out is as it is there */
    RowReader(Schema<F> schema, Below<F> below, Facts before, Ids ids, Faults faults) {
        this.table = Table.of(schema.type());
        this.below = below;
        this.schema = schema;
        this.fields = schema.fields();
        this.repeats =
                fields.stream().map(field -> new Repeats(field.type().parse())).toList();
        this.keys = fields.stream().filter(Field::key).mapToInt(fields::indexOf).toArray();
        this.names = schema.names();
        this.source = names.indexOf("source_url");
        this.check = RowChecks.of(schema.type());
        this.before = before;
        this.ids = ids;
        this.faults = faults;
    }

    /** The record, or null if the row has a fault. */
    @Nullable
    public F read(Row row) {
        int faultsBefore = faults.count();
        String id = id(row);
        F under = below.row(id);
        if (under == null) {
            tellLackingColumns(row, id);
        }
        boolean figured = below.figure() >= 0 && !isLeftOut(below.figure(), row);
        @Nullable Object[] values = new @Nullable Object[fields.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = under != null && isLeftOut(i, row) ? below.leftOut(i, under, figured) : value(i, row);
        }
        register(id, row);
        if (faults.count() > faultsBefore) {
            return null;
        }
        F fact = schema.create(values, origin(row, id, under, values));
        check.check(fact, before, (column, reason) -> complain(row, names.indexOf(column), null, reason));
        return faults.count() > faultsBefore ? null : fact;
    }

    /** Tells, once for the row, that it lies over none and cannot be a new one either. */
    private void tellLackingColumns(Row row, String id) {
        List<String> lacking = IntStream.range(0, fields.size())
                .filter(i -> fields.get(i).required() && !row.has(i))
                .mapToObj(names::get)
                .toList();
        if (keys.length == 0 || lacking.isEmpty()) {
            return;
        }
        String hint = Nearest.hint(id, below.names());
        String rest = hint.isEmpty() ? "; a new one" : hint + " A new one";
        complain(
                row,
                keys[0],
                id,
                "is none of those that are there%s needs the columns %s too"
                        .formatted(rest, String.join(", ", lacking)));
    }

    /** A cell that must not be empty says nothing new when it is. */
    private boolean isLeftOut(int field, Row row) {
        return !row.has(field)
                || fields.get(field).required() && row.text(field).isEmpty();
    }

    /** A row whose figure stands below still comes from there. */
    private Origin origin(Row row, String id, @Nullable F under, @Nullable Object[] values) {
        return under != null && below.figure() >= 0 && isLeftOut(below.figure(), row)
                ? under.origin()
                : new Origin(below.file(), row.line(0), id, source(values));
    }

    private String source(@Nullable Object[] values) {
        return source >= 0 && values[source] instanceof String link ? link : "";
    }

    private @Nullable Object value(int i, Row row) {
        Field field = fields.get(i);
        String text = row.text(i);
        if (text.isEmpty()) {
            complainIf(field.required() && row.has(i), row, i, null, () -> "must not be empty");
            return null;
        }
        String hidden = HiddenSigns.fault(text, kind(field));
        if (hidden != null || isQuotedBehindSpace(text, field)) {
            complainIf(true, row, i, text, () -> hidden != null ? hidden : BEHIND_SPACE);
            return null;
        }
        Object value = repeats.get(i).parse(text);
        if (value == null) {
            complainIf(true, row, i, text, () -> field.type().complaint().apply(text));
            return null;
        }
        complainIf(!field.accepts(value), row, i, text, () -> "is not in the range " + field.limits());
        return field.refersTo() == null ? value : reference(i, row, field.refersTo(), (String) value);
    }

    /** Names are words even where the column takes any text. */
    private static CellType.Kind kind(Field field) {
        boolean name = field.key() || field.refersTo() != null;
        return name ? CellType.Kind.WORD : field.type().kind();
    }

    /** What is left of {@code , "a",}: a quote counts only right behind the separator. */
    private static boolean isQuotedBehindSpace(String text, Field field) {
        boolean quoted = text.endsWith("\"") && text.stripLeading().startsWith("\"");
        return quoted && (text.charAt(0) == ' ' || kind(field) != CellType.Kind.TEXT);
    }

    private String reference(int i, Row row, Table other, String id) {
        complainIf(
                ids.denies(other, id), row, i, id, () -> "is not in " + other.file() + Nearest.hint(id, ids.of(other)));
        return ids.shared(other, id);
    }

    private String id(Row row) {
        return switch (keys.length) {
            case 0 -> "line " + row.line(0);
            case 1 -> row.text(keys[0]);
            default -> Arrays.stream(keys).mapToObj(row::text).collect(Collectors.joining(" "));
        };
    }

    private void register(String id, Row row) {
        if (keys.length == 0) {
            return;
        }
        ids.add(table, row.text(keys[0]));
        Integer first = lineOf.putIfAbsent(id, row.line(0));
        boolean again = first != null && !id.isBlank();
        complainIf(again, row, keys[0], id, () -> "stands on line " + first + " already");
    }

    private void complainIf(boolean wrong, Row row, int field, @Nullable String value, Supplier<String> reason) {
        if (wrong) {
            complain(row, field, value, faults.isFull() ? "" : reason.get());
        }
    }

    private void complain(Row row, int field, @Nullable String value, String reason) {
        faults.add(row.line(field), row.column(field), row.name(field), value, reason);
    }
}
