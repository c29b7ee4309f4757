package rigor.live;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import rigor.engine.rules.RuleFolder;
import rigor.facts.Problem;
import rigor.facts.Table;
import rigor.facts.files.Content;

/**
 * By what one sees that files changed.
 *
 * @param problems what stands where rules should and cannot be read
 */
record Fingerprint(Map<Path, Stamp> files, List<Problem> problems) {
    static final Fingerprint NOTHING = new Fingerprint(Map.of(), List.of());

    /** File systems tell times in steps of up to two seconds, within which a file can change again unseen. */
    private static final Duration STEP = Duration.ofMillis(2_500);

    /** Larger files are told apart by size and times only. */
    private static final int MAX_DIGESTED = 1 << 20;

    private static final boolean TELLS_CHANGES =
            Path.of("").getFileSystem().supportedFileAttributeViews().contains("unix");

    /**
     * @param modified can be set back by whoever copies a file; {@code changed} cannot, but not all systems tell it
     * @param key differs for a file that was renamed over another
     * @param digest of the content; null for a large file
     */
    record Stamp(
            long size,
            FileTime modified,
            @Nullable FileTime changed,
            @Nullable Object key,
            @Nullable String digest) {
        boolean looksLike(Stamp other) {
            return new Stamp(size, modified, changed, key, other.digest).equals(other);
        }

        /** Whether the times alone can be trusted. */
        boolean isSettled() {
            Instant latest = changed == null ? Instant.MAX : changed.toInstant();
            return latest.isBefore(Instant.now().minus(STEP));
        }
    }

    /** @param before of files that look the same and are old enough, the content is not read again */
    static Fingerprint of(Folders folders, Fingerprint before) {
        Map<Path, Stamp> files = new TreeMap<>();
        folders.tableFolders().stream()
                .flatMap(folder -> Arrays.stream(Table.values()).map(table -> folder.resolve(table.file())))
                .forEach(file -> before.stamp(file).ifPresent(s -> files.put(file, s)));
        RuleFolder rules =
                folders.rulesFolder().map(RuleFolder::of).orElseGet(() -> new RuleFolder(List.of(), List.of()));
        rules.files().forEach(file -> before.stamp(file).ifPresent(s -> files.put(file, s)));
        return new Fingerprint(files, rules.problems());
    }

    private Optional<Stamp> stamp(Path file) {
        try {
            BasicFileAttributes a = Files.readAttributes(file, BasicFileAttributes.class);
            FileTime changed = TELLS_CHANGES ? (FileTime) Files.getAttribute(file, "unix:ctime") : null;
            Stamp now = new Stamp(a.size(), a.lastModifiedTime(), changed, a.fileKey(), null);
            Stamp then = files.get(file);
            if (!a.isRegularFile() || now.size() > MAX_DIGESTED) {
                return Optional.of(now);
            }
            return Optional.of(then != null && now.looksLike(then) && now.isSettled() ? then : digested(file, now));
        } catch (IOException | UncheckedIOException e) {
            return Optional.empty();
        }
    }

    /** Some files have no end, whatever size they tell. */
    private static Stamp digested(Path file, Stamp stamp) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            String digest = Content.of(in.readNBytes(MAX_DIGESTED)).hexDigest();
            return new Stamp(stamp.size(), stamp.modified(), stamp.changed(), stamp.key(), digest);
        }
    }
}
