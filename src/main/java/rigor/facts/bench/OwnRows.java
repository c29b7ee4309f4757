package rigor.facts.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import rigor.facts.Accelerator;
import rigor.facts.Fact;
import rigor.facts.Facts;
import rigor.facts.Measurement;
import rigor.facts.Model;
import rigor.facts.Table;
import rigor.facts.check.Faults;
import rigor.facts.check.Ids;
import rigor.facts.csv.RowReader;
import rigor.facts.csv.TableWriter;
import rigor.facts.files.Content;
import rigor.facts.files.FactFiles;
import rigor.facts.schema.Schema;

/** The rows of one table that the case has, and those that a file adds to them. */
final class OwnRows<F extends Fact> {
    private static final int HASH = 8;
    private static final String FILE = "source_url";

    private final Table table;
    private final Schema<F> schema;
    private final Facts before;
    private final Faults faults;
    private final RowReader<F> reader;
    private final Map<String, F> rows = new LinkedHashMap<>();
    private final List<String> added = new ArrayList<>();
    private int unchanged;

    OwnRows(Class<F> type, Facts before, Faults faults) {
        this.table = Table.of(type);
        this.schema = Schema.of(type);
        this.before = before;
        this.faults = faults;
        this.reader = new RowReader<>(schema, before, ids(before), faults);
        before.all(type).stream().filter(row -> row.origin().isOwn()).forEach(row -> rows.put(row.key(), row));
    }

    /** Names that end alike are of rows that say the same: a file that is read again adds nothing. */
    void take(Draft draft, String file) {
        draft.set(FILE, file).set("source_name", Measurement.OWN);
        if (!draft.notes().isEmpty()) {
            draft.set("note", draft.notes());
        }
        if (!draft.has("measurement_id")) {
            draft.set("measurement_id", name(draft));
        }
        String id = draft.text("measurement_id");
        if (added.contains(id)) {
            unchanged++;
            return;
        }
        F row = reader.read(new DraftRow(schema.names(), draft));
        if (row != null) {
            add(row, draft);
        }
    }

    private void add(F row, Draft draft) {
        F same = before.find(schema.type(), row.key()).orElse(null);
        if (same != null && !same.origin().isOwn()) {
            faults.add(
                    draft.run.line(),
                    0,
                    "measurement_id",
                    row.key(),
                    "is the name of a published row; give it another");
        } else if (same != null && isSame(same, row)) {
            unchanged++;
        } else {
            rows.put(row.key(), row);
            added.add(row.key());
        }
    }

    /** Whatever the file is called. */
    private boolean isSame(F one, F other) {
        return IntStream.range(0, schema.fields().size())
                .allMatch(i -> schema.names().get(i).equals(FILE) || schema.isSame(one, other, i));
    }

    private String name(Draft draft) {
        String all = schema.names().stream()
                .filter(n -> !n.equals(FILE))
                .map(draft::text)
                .collect(Collectors.joining("\n"));
        String hash = FactFiles.revisionOf(all).substring(0, HASH);
        return String.join("-", Measurement.OWN, draft.text("accelerator_id"), draft.text("model_id"), hash);
    }

    List<String> added() {
        return added;
    }

    int unchanged() {
        return unchanged;
    }

    /** The tables with these rows, if there are new ones. */
    FactFiles over(FactFiles files) {
        return added.isEmpty() ? files : files.withOwn(table, content());
    }

    private Content content() {
        return TableWriter.canonical(schema.type(), List.copyOf(rows.values()));
    }

    private static Ids ids(Facts before) {
        Ids ids = new Ids();
        for (Class<? extends Fact> type : List.of(Accelerator.class, Model.class)) {
            ids.open(Table.of(type));
            before.ids(type).forEach(id -> ids.add(Table.of(type), id));
        }
        return ids;
    }
}
