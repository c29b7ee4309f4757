package rigor.facts.cases;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rigor.facts.CaseEntry;
import rigor.facts.CaseKey;
import rigor.facts.Fact;
import rigor.facts.Facts;
import rigor.facts.Origin;
import rigor.facts.Requirement;
import rigor.facts.Table;
import rigor.facts.csv.TableWriter;
import rigor.facts.files.Content;
import rigor.facts.files.FactFiles;
import rigor.facts.schema.Schema;

/**
 * A case in which some figures are others than in the one in force, as tables of the buyer's own case.
 *
 * @param files of the case in force
 * @param before what they say
 * @param after the same with the changes
 * @param title what it is to be called; null to keep the one it has
 */
public record ChangedCase(
        FactFiles files,
        Facts before,
        Facts after,
        @Nullable String title) {
    private static final String SEPARATOR = "|";
    private static final String NOTE = "as you said";

    /** The tables that say it: those with a changed row, and the one that says what the case is based on. */
    public SortedMap<Table, Content> tables() {
        SortedMap<Table, Content> tables = new TreeMap<>();
        Stream.of(Table.values()).filter(table -> table != Table.CASE).forEach(table -> changed(table.type(), tables));
        tables.put(Table.CASE, TableWriter.canonical(CaseEntry.class, entries()));
        return tables;
    }

    private boolean isOwn() {
        return files.top().equals(FactFiles.OWN);
    }

    private <F extends Fact> void changed(Class<F> type, Map<Table, Content> tables) {
        Map<String, F> old = byKey(before.rows(type));
        List<F> now = after.rows(type);
        if (now.stream().anyMatch(row -> !row.equals(old.get(row.key())))) {
            List<F> own = new ArrayList<>();
            for (F row : now) {
                if (!row.equals(old.get(row.key()))) {
                    own.add(said(type, row));
                } else if (isOwn() && row.origin().isOwn()) {
                    own.add(row);
                }
            }
            tables.put(Table.of(type), TableWriter.canonical(type, own));
        }
    }

    /** What somebody set is no longer assumed. */
    private static <F extends Fact> F said(Class<F> type, F row) {
        if (!(row instanceof Requirement)) {
            return row;
        }
        Schema<F> schema = Schema.of(type);
        F said = schema.with(row, schema.names().indexOf("assumed"), false);
        return schema.with(said, schema.names().indexOf("note"), NOTE);
    }

    /** Its own entries, the changed ones, and what it is based on and does without. */
    private List<CaseEntry> entries() {
        Map<String, CaseEntry> old = byKey(before.rows(CaseEntry.class));
        Map<String, CaseEntry> all = new LinkedHashMap<>();
        if (!isOwn()) {
            put(all, CaseKey.BASED_ON, FactFiles.idOf(files.top()));
        }
        for (CaseEntry entry : after.rows(CaseEntry.class)) {
            if (isOwn() && entry.origin().isOwn() || !entry.equals(old.get(entry.key()))) {
                all.put(entry.key(), entry);
            }
        }
        if (title != null) {
            put(all, CaseKey.TITLE, title);
        }
        without(old).ifPresent(rows -> put(all, CaseKey.WITHOUT, rows));
        return List.copyOf(all.values());
    }

    /** The rows that are gone, beside those that the case does without already; empty if none is. */
    private Optional<String> without(Map<String, CaseEntry> old) {
        List<String> gone = Stream.of(Table.values())
                .flatMap(table -> gone(table, table.type()))
                .toList();
        Stream<String> already = Optional.ofNullable(old.get(CaseKey.WITHOUT.key())).map(CaseEntry::value).stream();
        return gone.isEmpty()
                ? Optional.empty()
                : Optional.of(Stream.concat(already, gone.stream()).collect(Collectors.joining(SEPARATOR)));
    }

    private <F extends Fact> Stream<String> gone(Table table, Class<F> type) {
        Map<String, F> left = byKey(after.rows(type));
        return before.rows(type).stream()
                .map(Fact::key)
                .filter(key -> !left.containsKey(key))
                .map(key -> table.title() + ":" + key);
    }

    private static void put(Map<String, CaseEntry> all, CaseKey key, String value) {
        String note =
                Optional.ofNullable(all.get(key.key())).map(CaseEntry::note).orElse(null);
        all.put(key.key(), new CaseEntry(key.key(), value, note, new Origin(Origin.SAID, 0, key.key(), "")));
    }

    private static <F extends Fact> Map<String, F> byKey(List<F> rows) {
        Map<String, F> byKey = new HashMap<>();
        rows.forEach(row -> byKey.put(Objects.requireNonNull(row.key()), row));
        return byKey;
    }
}
