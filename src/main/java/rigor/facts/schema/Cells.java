package rigor.facts.schema;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rigor.facts.Fact;
import rigor.facts.Table;
import rigor.facts.column.Words;

/** A row taken apart again, for programs that show tables. */
public final class Cells {
    private Cells() {}

    /**
     * The cells by column name, in the order of {@link TableColumn#of}: numbers as numbers, words as the table spells
     * them, dates as text, null where not known.
     */
    public static Map<String, @Nullable Object> of(Fact fact) {
        List<TableColumn> columns = TableColumn.of(Table.of(fact.getClass()));
        Records<?> records = Records.of(fact.getClass());
        Map<String, @Nullable Object> cells = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            cells.put(columns.get(i).name(), spelled(records.value(fact, i)));
        }
        return Collections.unmodifiableMap(cells);
    }

    private static @Nullable Object spelled(@Nullable Object value) {
        if (value instanceof Set<?> words) {
            return words.stream().map(word -> Words.of((Enum<?>) word)).collect(Collectors.joining("|"));
        }
        if (value instanceof Enum<?> word) {
            return Words.of(word);
        }
        return value instanceof java.time.LocalDate date ? date.toString() : value;
    }
}
