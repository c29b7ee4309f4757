package rigor.facts.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rigor.facts.Fact;
import rigor.facts.Facts;
import rigor.facts.Nearest;
import rigor.facts.Table;
import rigor.facts.keys.AssumptionKey;
import rigor.facts.keys.CoefficientKey;
import rigor.facts.keys.RowKey;

/**
 * The keys that the arithmetic reads by name, so that when the tables are read both are told: a key that is missing, and
 * one that nothing reads.
 */
public final class NeededKeys {
    private static final int SLIPS = 2;

    /** A table that is not here may have rows of any name. */
    private static final Map<Table, NeededKeys> BY_TABLE = Map.of(
            Table.ASSUMPTIONS, new NeededKeys(AssumptionKey.values(), AssumptionKey.Family.values()),
            Table.COEFFICIENTS, new NeededKeys(CoefficientKey.values(), CoefficientKey.Family.values()));

    private final List<RowKey> keys;
    private final List<RowKey.Family> families;

    private NeededKeys(RowKey[] keys, RowKey.Family[] families) {
        this.keys = List.of(keys);
        this.families = List.of(families);
    }

    /**
     * A key that is missing is told at the row that seems to be a slip of it, else at the end of the table; one that
     * nothing reads at its row.
     *
     * @param whole whether the rows are all of the table, and do not lie over others
     * @param before the tables that were read before this one and are sound; one with problems is missing
     */
    public static void check(Table table, boolean whole, List<? extends Fact> rows, Facts before, Faults faults) {
        NeededKeys needed = BY_TABLE.get(table);
        if (needed != null) {
            needed.check(whole, rows, before, faults);
        }
    }

    private void check(boolean whole, List<? extends Fact> rows, Facts before, Faults faults) {
        Set<String> present = rows.stream().map(Fact::key).collect(Collectors.toSet());
        Set<String> read = keys.stream().map(RowKey::key).collect(Collectors.toSet());
        List<Fact> strays = new ArrayList<>();
        rows.stream()
                .filter(row -> !read.contains(row.key()) && !isOfAFamily(row.key(), before))
                .forEach(strays::add);
        int end = rows.stream().mapToInt(row -> row.origin().line()).max().orElse(1);
        keys.stream()
                .filter(key -> whole && !present.contains(key.key()))
                .forEach(key -> tellMissing(key, strays, end, faults));
        strays.forEach(row -> tellUnread(row, before, faults));
    }

    private boolean isOfAFamily(String id, Facts before) {
        return families.stream()
                .anyMatch(family -> id.startsWith(family.stem())
                        && family.ending().accepts(id.substring(family.stem().length()), before));
    }

    private void tellUnread(Fact stray, Facts before, Faults faults) {
        List<String> known = Stream.concat(
                        keys.stream().map(RowKey::key), families.stream().flatMap(f -> like(stray.key(), f, before)))
                .toList();
        String hint = Nearest.hint(stray.key(), known);
        faults.add(stray.origin().line(), 0, null, stray.key(), "is a key that nothing reads" + hint);
    }

    /** What somebody may have meant by this id: {@code kv_q8_0} by {@code kvv_q8_0}. */
    private static Stream<String> like(String id, RowKey.Family family, Facts before) {
        int split = 1 + lastSeparator(id, family.stem());
        if (Nearest.to(id.substring(0, split), List.of(family.stem())).isEmpty()) {
            return Stream.empty();
        }
        String word = id.substring(split);
        Stream<String> words =
                family.ending().accepts(word, before) ? Stream.of(word) : family.ending().known(before).stream();
        return words.map(family::key);
    }

    /** Where the id has the separator of the stem for as many times as the stem has it; -1 if it has fewer. */
    private static int lastSeparator(String id, String stem) {
        char separator = stem.charAt(stem.length() - 1);
        int at = -1;
        for (int i = 0; i < stem.length(); i++) {
            at = stem.charAt(i) == separator ? id.indexOf(separator, at + 1) : at;
        }
        return at;
    }

    /** @param strays the rows that nothing reads; one that is a slip of this key is taken away */
    private static void tellMissing(RowKey key, List<Fact> strays, int end, Faults faults) {
        String asked = '"' + key.key() + '"' + (key.unit().isEmpty() ? "" : " (" + key.unit() + ")");
        Optional<Fact> slip = slip(key.key(), strays);
        slip.ifPresentOrElse(
                row -> faults.add(row.origin().line(), 0, null, row.key(), "stands where " + asked + " is expected"),
                () -> faults.add(
                        end, 0, null, null, "the table ends without a row " + asked + ", which the sums need"));
        slip.ifPresent(strays::remove);
    }

    private static Optional<Fact> slip(String key, List<Fact> strays) {
        List<String> near = Nearest.to(
                key,
                strays.stream()
                        .map(Fact::key)
                        .filter(id -> Math.abs(id.length() - key.length()) <= SLIPS)
                        .toList());
        return near.stream()
                .findFirst()
                .flatMap(id ->
                        strays.stream().filter(row -> row.key().equals(id)).findFirst());
    }
}
