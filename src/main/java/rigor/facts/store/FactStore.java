package rigor.facts.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;
import rigor.facts.FactsRejected;
import rigor.facts.Problem;
import rigor.facts.Table;
import rigor.facts.files.CannotWrite;
import rigor.facts.files.Content;
import rigor.facts.files.FactFiles;
import rigor.facts.files.IoFault;

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
    public static final int KEPT = 100;

    private final Path folder;
    private final Supplier<FactFiles> files;
    private final Path history;
    private final Lock turn = new ReentrantLock();

    private FactStore(Path folder, Supplier<FactFiles> files) {
        this.folder = folder;
        this.files = files;
        this.history = folder.resolve("history");
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
     * based on the one in force.
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
        if (!Files.isDirectory(history)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(history)) {
            return files.map(file -> Version.of(file.getFileName().toString()))
                    .flatMap(Optional::stream)
                    .sorted(Comparator.reverseOrder())
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            throw unreadable(history, e);
        }
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
        Optional<Version> kept =
                versions().stream().filter(v -> v.number() == version).findFirst();
        return kept.map(this::content);
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
        return Files.isDirectory(history)
                ? locked(() -> versions().stream()
                        .filter(v -> v.number() == version)
                        .findFirst()
                        .map(v -> replace(Map.of(v.table(), content(v)), seen)))
                : Optional.empty();
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
            contents.keySet().stream().sorted().forEach(table -> keep(table, seen, before));
            DurableFile.write(folder, named, history);
            prune();
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

    /** A writer that was stopped may have kept this very version already. */
    private void keep(Table table, String revision, FactFiles before) {
        List<Version> kept = versions();
        Content old = before.find(FactFiles.OWN + table.file());
        if (old != null && kept.stream().noneMatch(v -> v.isOf(table, revision) && isNewest(v, kept))) {
            int number = kept.stream().mapToInt(Version::number).max().orElse(0) + 1;
            DurableFile.write(history, new Version(number, revision, table).fileName(), old, history);
        }
    }

    private static boolean isNewest(Version version, List<Version> kept) {
        return kept.stream().noneMatch(v -> v.table() == version.table() && v.number() > version.number());
    }

    private void prune() {
        versions().stream().skip(KEPT).forEach(old -> delete(history.resolve(old.fileName())));
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

    private Content content(Version kept) {
        Path file = history.resolve(kept.fileName());
        try (InputStream in = Files.newInputStream(file)) {
            return Content.read(in);
        } catch (IOException | UncheckedIOException e) {
            throw unreadable(file, e);
        }
    }

    private static FactsRejected unreadable(Path file, Exception e) {
        return new FactsRejected(List.of(new Problem(file.toString(), 0, 0, "cannot be read: " + IoFault.reason(e))));
    }

    /** A version too many is no reason to refuse what is written already. */
    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // the next writer tries again
        }
    }
}
