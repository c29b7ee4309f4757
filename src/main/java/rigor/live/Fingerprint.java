package rigor.live;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import rigor.engine.RuleFiles;
import rigor.facts.Table;

/** By what one sees that files changed, without reading them. */
record Fingerprint(Map<Path, Stamp> files) {

    /** A file that was renamed over another differs in its key, if not in the rest. */
    record Stamp(long size, FileTime modified, @Nullable Object key) {}

    static Fingerprint of(Folders folders) {
        Map<Path, Stamp> files = new TreeMap<>();
        folders.factsFolder()
                .ifPresent(folder -> Arrays.stream(Table.values())
                        .map(table -> folder.resolve(table.file()))
                        .forEach(file -> stamp(file).ifPresent(s -> files.put(file, s))));
        folders.rulesFolder()
                .ifPresent(folder -> rules(folder).forEach(file -> stamp(file).ifPresent(s -> files.put(file, s))));
        return new Fingerprint(files);
    }

    private static List<Path> rules(Path folder) {
        try {
            return RuleFiles.paths(folder);
        } catch (IOException | UncheckedIOException e) {
            return List.of();
        }
    }

    private static Optional<Stamp> stamp(Path file) {
        try {
            BasicFileAttributes a = Files.readAttributes(file, BasicFileAttributes.class);
            return Optional.of(new Stamp(a.size(), a.lastModifiedTime(), a.fileKey()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
