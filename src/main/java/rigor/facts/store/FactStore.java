package rigor.facts.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import rigor.facts.FactsRejected;
import rigor.facts.Table;
import rigor.facts.files.CannotWrite;
import rigor.facts.files.Content;
import rigor.facts.files.FactFiles;

/**
 * The folder of a case that many may read while one writes.
 *
 * <p>A write is atomic and durable: the new content goes to a temporary file, is forced to the disk and renamed over
 * the table, so that whoever reads, and whoever looks after a crash, finds the old table or the new one, whole. The
 * content before is kept in {@code history/}. Writers of all processes take turns through a file lock and must name the
 * revision they have seen, so that no write is lost. Safe to share between threads.
 */
public final class FactStore {
    /** How many versions are kept; the oldest go first. */
    public static final int KEPT = History.KEPT;

    private final Path folder;
    private final Supplier<FactFiles> files;
    private final Path history;
    private final History kept;
    private final Lock turn = new ReentrantLock();

    private FactStore(Path folder, Supplier<FactFiles> files) {
        this.folder = folder;
        this.files = files;
        this.history = folder.resolve("history");
        this.kept = new History(history);
    }

    /**
     * @param folder of the case, which need not be there yet
     * @param files reads the tables of the world and of the case
     */
    public static FactStore at(Path folder, Supplier<FactFiles> files) {
        return new FactStore(folder, files);
    }

    /** The tables in force. */
    public FactFiles files() {
        return files.get();
    }

    /**
     * Writes a table of the case; does nothing if it has this content already. A case that is not there yet is begun,
     * based on the one in force. Without content the table goes.
     *
     * @param seen the revision of the case that the content was made from
     * @return the tables afterwards
     * @throws StaleRevision if another one is in force
     * @throws FactsRejected if the tables cannot be read
     * @throws CannotWrite if they cannot be written
     * @throws BeingWritten if others write for too long
     */
    public FactFiles write(Table table, Content content, String seen) {
        return write(Map.of(table, content), seen);
    }

    /** The same of several tables in one go. */
    public FactFiles write(Map<Table, Content> contents, String seen) {
        if (!Files.isDirectory(folder)) {
            refuseStale(files(), seen); // a refused write begins no case
        }
        return locked(() -> replace(contents, seen));
    }

    /**
     * The kept versions, the newest first.
     *
     * @throws FactsRejected if they cannot be listed
     */
    public List<Version> versions() {
        return kept.versions();
    }

    /** Those of one table. */
    public List<Version> versions(Table table) {
        return versions().stream().filter(v -> v.table() == table).toList();
    }

    /**
     * A kept version's content; empty if it is not kept.
     *
     * @throws FactsRejected if it cannot be read
     */
    public Optional<Content> content(int version) {
        return kept.find(version).map(kept::content);
    }

    /**
     * Puts a kept version in force again; what it replaces is kept in turn.
     *
     * @param seen the revision that was looked at
     * @return the tables afterwards; empty if the version is not kept
     * @throws StaleRevision if another revision is in force
     * @throws FactsRejected if it, or the tables, cannot be read
     * @throws CannotWrite if the tables cannot be written
     */
    public Optional<FactFiles> restore(int version, String seen) {
        return restore(seen, () -> kept.find(version).map(List::of));
    }

    /** The writes whose tables are kept, the newest first. */
    public List<Step> steps() {
        return Step.of(versions());
    }

    /**
     * Takes a write back: all its tables are as they were before it, also after later ones.
     *
     * @param version of any of its tables
     * @param seen as for {@link #restore}
     * @return as for {@link #restore}
     */
    public Optional<FactFiles> takeBack(int version, String seen) {
        return restore(
                seen,
                () -> steps().stream().filter(s -> s.has(version)).findFirst().map(Step::versions));
    }

    /** When a version was put aside; the epoch if the file does not say. */
    public Instant keptAt(Version version) {
        return kept.at(version);
    }

    private Optional<FactFiles> restore(String seen, Supplier<Optional<List<Version>>> which) {
        if (!Files.isDirectory(history)) {
            return Optional.empty();
        }
        return locked(() -> which.get().map(versions -> {
            Map<Table, Content> contents = new LinkedHashMap<>();
            versions.forEach(v -> contents.put(v.table(), kept.content(v)));
            return replace(contents, seen);
        }));
    }

    private FactFiles replace(Map<Table, Content> contents, String seen) {
        FactFiles before = files();
        refuseStale(before, seen);
        SortedMap<String, Content> named = new TreeMap<>();
        FactFiles after = before;
        for (var table : contents.entrySet()) {
            after = after.withOwn(table.getKey(), table.getValue());
            named.put(table.getKey().file(), table.getValue());
        }
        if (!after.caseRevision().equals(seen)) {
            begin(before, after);
            contents.keySet().stream().sorted().forEach(table -> kept.keep(table, seen, before));
            DurableFile.write(folder, named, history);
            kept.prune();
        }
        return files();
    }

    private static void refuseStale(FactFiles inForce, String seen) {
        String current = inForce.caseRevision();
        if (!current.equals(seen)) {
            throw new StaleRevision(seen, current);
        }
    }

    /** The folder is a case as soon as it says what it is based on, with nothing of its own yet. */
    private void begin(FactFiles before, FactFiles after) {
        String file = Table.CASE.file();
        if (before.content(FactFiles.OWN + file).isEmpty()) {
            DurableFile.write(folder, file, after.content(FactFiles.OWN + file).orElseThrow(), history);
        }
    }

    private <T> T locked(Supplier<T> action) {
        turn.lock();
        try {
            Files.createDirectories(history);
            return FolderLock.holding(history, () -> {
                DurableFile.sweep(folder, history);
                return action.get();
            });
        } catch (IOException e) {
            throw new CannotWrite(history, e);
        } finally {
            turn.unlock();
        }
    }
}
