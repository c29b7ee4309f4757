package rigor.facts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads and checks all tables. */
public final class FactsReader {
    private final FactFiles files;
    private final Progress progress;
    private final Ids ids = new Ids();
    private final Map<Class<? extends Fact>, List<? extends Fact>> sound = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private final NeededKeys needed = new NeededKeys();

    private FactsReader(FactFiles files, Progress progress) {
        this.files = files;
        this.progress = progress;
    }

    /**
     * Reads the tables, all or none.
     *
     * @throws FactsRejected with all problems of all tables
     */
    public static Facts read(FactFiles files) {
        return read(files, Progress.UNSEEN);
    }

    /**
     * Reads the tables, all or none, and tells how far it is.
     *
     * @throws FactsRejected with all problems of all tables
     */
    public static Facts read(FactFiles files, Progress progress) {
        FactsReader reader = new FactsReader(files, progress);
        for (Table table : Table.values()) {
            reader.read(table, table.type());
        }
        if (!reader.problems.isEmpty()) {
            throw new FactsRejected(reader.problems);
        }
        return new Facts(reader.sound, files.revision());
    }

    private <F extends Fact> void read(Table table, Class<F> type) {
        Content content = files.find(table.file());
        if (content == null) {
            problems.add(new Problem(files.label(table.file()), 0, 0, "is missing"));
            return;
        }
        if (table.isReferredTo()) {
            ids.open(table);
        }
        ProblemList faults = new ProblemList(files.label(table.file()));
        List<F> rows = TableReader.read(type, content, new Facts(sound, ""), ids, faults, progress);
        if (faults.count() == 0) {
            sound.put(type, rows);
            needed.check(table, rows, faults);
        }
        problems.addAll(faults.problems());
    }
}
