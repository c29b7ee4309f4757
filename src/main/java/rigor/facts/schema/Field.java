package rigor.facts.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rigor.facts.Table;
import rigor.facts.column.Range;

/**
 * One column of a table, which is one component of its record.
 *
 * @param formerly the names that it had before
 * @param about one sentence for people; {@code example} a cell that is right
 */
public record Field(
        String name,
        CellType type,
        boolean required,
        boolean key,
        @Nullable Table refersTo,
        @Nullable Range range,
        @Nullable String unit,
        List<String> formerly,
        String about,
        String example) {

    TableColumn describe() {
        return new TableColumn(
                name,
                type.kind().label(),
                unit,
                required,
                key,
                refersTo == null ? null : refersTo.title(),
                type.words(),
                range == null ? null : range.min(),
                range == null || isOpen(range) ? null : range.max(),
                about,
                example);
    }

    /** Whether the value is no number, or one in the range. */
    public boolean accepts(Object value) {
        return range == null
                || !(value instanceof Number number)
                || (number.doubleValue() >= range.min() && number.doubleValue() <= range.max());
    }

    /** The range in words: {@code 0 to 120 dB(A)}. */
    public String limits() {
        return describe().range().orElse("of all numbers");
    }

    public Field readAs(CellType other) {
        return new Field(name, other, required, key, refersTo, range, unit, formerly, about, example);
    }

    private static boolean isOpen(Range range) {
        return range.max() == Double.MAX_VALUE;
    }
}
