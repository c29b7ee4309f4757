package rigor.facts.schema;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import rigor.facts.Fact;
import rigor.facts.Facts;
import rigor.facts.Requirement;

/**
 * The order in which the rows of a table are kept: by what they say and not by where they stand, so that sums, ties and
 * lists come out the same however somebody sorts a file.
 */
public final class RowOrder {
    private static final Comparator<Fact> BY_ID = Comparator.comparing(Fact::key);

    private static final Comparator<Requirement> BY_PLACE =
            Comparator.comparingInt(Requirement::place).thenComparing(BY_ID);

    private RowOrder() {}

    /** Facts of tables whose rows come in any order. */
    public static Facts facts(Map<Class<? extends Fact>, List<? extends Fact>> tables, String revision) {
        Map<Class<? extends Fact>, List<? extends Fact>> sorted = new HashMap<>();
        tables.keySet().forEach(type -> sorted.put(type, of(type, tables)));
        return new Facts(sorted, revision, "");
    }

    /** The same of facts that share some of their tables with others, whose order need not be looked at again. */
    public static Facts facts(Map<Class<? extends Fact>, List<? extends Fact>> tables, Facts base, String revision) {
        Map<Class<? extends Fact>, List<? extends Fact>> sorted = new HashMap<>(tables);
        tables.keySet().stream()
                .filter(type -> tables.get(type) != base.tables().get(type))
                .forEach(type -> sorted.put(type, of(type, tables)));
        return new Facts(sorted, revision, base.caseRevision()).succeeding(base);
    }

    @SuppressWarnings("unchecked")
    private static <F extends Fact> List<F> of(Class<F> type, Map<Class<? extends Fact>, List<? extends Fact>> tables) {
        return of(type, (List<F>) tables.getOrDefault(type, List.of()));
    }

    /** The same list if it has that order already. */
    public static <F extends Fact> List<F> of(Class<F> type, List<F> rows) {
        Comparator<? super F> order = order(type);
        return isSorted(rows, order) ? rows : rows.stream().sorted(order).toList();
    }

    @SuppressWarnings("unchecked")
    private static <F extends Fact> Comparator<? super F> order(Class<F> type) {
        if (type == Requirement.class) {
            return (Comparator<? super F>) BY_PLACE;
        }
        Schema<F> schema = Schema.of(type);
        return schema.fields().stream().anyMatch(Field::key) ? BY_ID : byCells(schema);
    }

    /** Rows without a key; those that say the very same may change places. */
    private static <F extends Fact> Comparator<F> byCells(Schema<F> schema) {
        return Comparator.comparing(row -> IntStream.range(0, schema.fields().size())
                .mapToObj(field -> schema.text(row, field))
                .collect(Collectors.joining("\n")));
    }

    private static <F extends Fact> boolean isSorted(List<F> rows, Comparator<? super F> order) {
        return IntStream.range(1, rows.size()).allMatch(i -> order.compare(rows.get(i - 1), rows.get(i)) <= 0);
    }
}
