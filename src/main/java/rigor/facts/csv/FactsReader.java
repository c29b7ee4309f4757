package rigor.facts.csv;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import rigor.facts.Fact;
import rigor.facts.Facts;
import rigor.facts.FactsRejected;
import rigor.facts.Problem;
import rigor.facts.Progress;
import rigor.facts.Table;
import rigor.facts.check.Ids;
import rigor.facts.check.NeededKeys;
import rigor.facts.check.ProblemList;
import rigor.facts.check.References;
import rigor.facts.files.Content;
import rigor.facts.files.FactFiles;
import rigor.facts.schema.RowOrder;

/** Reads and checks all tables. */
public final class FactsReader {
    private final FactFiles files;
    private final FactFiles knownFiles;
    private final Facts known;
    private final Progress progress;
    private final Ids ids = new Ids();
    private final Map<Class<? extends Fact>, List<? extends Fact>> sound = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private boolean othersMayBeWrongNow;

    private FactsReader(FactFiles files, FactFiles knownFiles, Facts known, Progress progress) {
        this.files = files;
        this.knownFiles = knownFiles;
        this.known = known;
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
        return read(files, FactFiles.of("", Map.of()), new Facts(Map.of(), ""), progress);
    }

    /**
     * The same, but quicker where only few tables differ from those read before: what is as it was is taken over, and so
     * is what was {@linkplain Facts#derived derived} from it.
     *
     * @param known what was read from {@code knownFiles}
     * @throws FactsRejected with all problems of all tables
     */
    public static Facts read(FactFiles files, FactFiles knownFiles, Facts known, Progress progress) {
        FactsReader reader = new FactsReader(files, knownFiles, known, progress);
        for (Table table : Table.values()) {
            reader.read(table, table.type());
        }
        if (!reader.problems.isEmpty()) {
            throw new FactsRejected(reader.problems);
        }
        return new Facts(reader.sound, files.revision()).succeeding(known);
    }

    private <F extends Fact> void read(Table table, Class<F> type) {
        Content content = files.find(table.file());
        if (content == null) {
            problems.add(new Problem(files.label(table.file()), 0, 0, "is missing"));
            return;
        }
        if (References.isReferredTo(table)) {
            ids.open(table);
        }
        if (isAsBefore(table, content)) {
            takeOver(table, known.all(type));
        } else {
            read(table, type, content);
        }
    }

    private boolean isAsBefore(Table table, Content content) {
        return !othersMayBeWrongNow
                && !References.looksAtAll(table)
                && knownFiles.content(table.file()).filter(content::isSame).isPresent();
    }

    private <F extends Fact> void takeOver(Table table, List<F> rows) {
        sound.put(table.type(), rows);
        rows.forEach(row -> ids.add(table, row.id()));
    }

    private <F extends Fact> void read(Table table, Class<F> type, Content content) {
        othersMayBeWrongNow |= References.isLookedAt(table);
        ProblemList faults = new ProblemList(files.label(table.file()));
        Facts before = new Facts(sound, "");
        List<F> rows = TableReader.read(type, content, before, ids, faults, progress);
        if (faults.count() == 0) {
            sound.put(type, RowOrder.of(type, rows));
            NeededKeys.check(table, rows, before, faults);
        }
        problems.addAll(faults.problems());
    }
}
