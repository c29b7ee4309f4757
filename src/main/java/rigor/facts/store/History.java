package rigor.facts.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import rigor.facts.FactsRejected;
import rigor.facts.Problem;
import rigor.facts.Table;
import rigor.facts.files.Content;
import rigor.facts.files.FactFiles;
import rigor.facts.files.IoFault;

/** The versions of tables before each write, in a folder of files. Whoever writes it has the folder to themselves. */
final class History {
    static final int KEPT = 100;

    private static final Content NONE = Content.of("");

    private final Path folder;

    History(Path folder) {
        this.folder = folder;
    }

    /** The newest first. */
    List<Version> versions() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> Version.of(file.getFileName().toString()))
                    .flatMap(Optional::stream)
                    .sorted(Comparator.reverseOrder())
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            throw unreadable(folder, e);
        }
    }

    Optional<Version> find(int number) {
        return versions().stream().filter(v -> v.number() == number).findFirst();
    }

    Content content(Version kept) {
        Path file = folder.resolve(kept.fileName());
        try (InputStream in = Files.newInputStream(file)) {
            return Content.read(in);
        } catch (IOException | UncheckedIOException e) {
            throw unreadable(file, e);
        }
    }

    Instant at(Version kept) {
        try {
            return Files.getLastModifiedTime(folder.resolve(kept.fileName()))
                    .toInstant()
                    .truncatedTo(ChronoUnit.SECONDS);
        } catch (IOException e) {
            return Instant.EPOCH;
        }
    }

    /** A table that is new is kept without content. A writer that was stopped may have kept this very version already. */
    void keep(Table table, String revision, FactFiles before) {
        List<Version> kept = versions();
        if (kept.stream().noneMatch(v -> v.isOf(table, revision) && isNewest(v, kept))) {
            int number = kept.stream().mapToInt(Version::number).max().orElse(0) + 1;
            Content old = before.content(FactFiles.OWN + table.file()).orElse(NONE);
            DurableFile.write(folder, new Version(number, revision, table).fileName(), old, folder);
        }
    }

    private static boolean isNewest(Version version, List<Version> kept) {
        return kept.stream().noneMatch(v -> v.table() == version.table() && v.number() > version.number());
    }

    /** Of a write all tables go, or none. */
    void prune() {
        int kept = 0;
        for (Step step : Step.of(versions())) {
            if (kept >= KEPT) {
                step.versions().forEach(old -> delete(folder.resolve(old.fileName())));
            }
            kept += step.versions().size();
        }
    }

    /** A version too many is no reason to refuse what is written already. */
    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // the next writer tries again
        }
    }

    private static FactsRejected unreadable(Path file, Exception e) {
        return new FactsRejected(List.of(new Problem(file.toString(), 0, 0, "cannot be read: " + IoFault.reason(e))));
    }
}
