package rigor.facts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of the tables at one moment: what a {@link FactsReader} reads. Immutable and safe to share between threads.
 */
public final class FactFiles {
    /** The largest table that is read, in bytes. */
    public static final int MAX_BYTES = 256 << 20;

    private static final String BUNDLED = "facts";
    private static final int REVISION_LENGTH = 12;

    private static final class Content {
        private final byte[] bytes;
        private final byte[] digest;

        Content(byte[] bytes) {
            this.bytes = bytes;
            this.digest = sha256().digest(bytes);
        }
    }

    private final String folder;
    private final SortedMap<String, Content> contents;

    private FactFiles(String folder, SortedMap<String, Content> contents) {
        this.folder = folder;
        this.contents = contents;
    }

    /**
     * The tables of a folder; other files are left alone.
     *
     * @throws FactsRejected if there is no such folder, or a table is too large or cannot be read
     */
    public static FactFiles in(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new FactsRejected(List.of(new Problem(folder.toString(), 0, 0, "is not a folder")));
        }
        List<Problem> problems = new ArrayList<>();
        SortedMap<String, Content> contents = new TreeMap<>();
        for (Table table : Table.values()) {
            read(folder.resolve(table.file()), problems).ifPresent(c -> contents.put(table.file(), c));
        }
        if (!problems.isEmpty()) {
            throw new FactsRejected(problems);
        }
        return new FactFiles(folder.toString(), contents);
    }

    /** The tables that came with the program. */
    public static FactFiles bundled() {
        Map<String, byte[]> contents = new TreeMap<>();
        for (Table table : Table.values()) {
            contents.put(table.file(), resource("/" + BUNDLED + "/" + table.file()));
        }
        return of(BUNDLED, contents);
    }

    /**
     * Tables held in memory.
     *
     * @param folder what messages call their folder
     * @param contents by file name, such as {@code offers.csv}
     */
    public static FactFiles of(String folder, Map<String, byte[]> contents) {
        SortedMap<String, Content> copies = new TreeMap<>();
        contents.forEach((name, bytes) -> copies.put(name, new Content(bytes.clone())));
        return new FactFiles(folder, copies);
    }

    /** These tables with one file replaced or added. */
    public FactFiles with(String fileName, byte[] content) {
        SortedMap<String, Content> changed = new TreeMap<>(contents);
        changed.put(fileName, new Content(content.clone()));
        return new FactFiles(folder, changed);
    }

    /** The first 12 hex digits of a SHA-256 over the names and contents: equal tables have equal revisions. */
    public String revision() {
        MessageDigest all = sha256();
        contents.forEach((name, content) -> {
            all.update((name + "\n").getBytes(StandardCharsets.UTF_8));
            all.update(content.digest);
        });
        return HexFormat.of().formatHex(all.digest()).substring(0, REVISION_LENGTH);
    }

    /** A copy of a file's bytes; empty if there is no such file. */
    public Optional<byte[]> content(String fileName) {
        return Optional.ofNullable(bytes(fileName)).map(byte[]::clone);
    }

    /** What messages call a file: {@code facts/offers.csv}. */
    public String label(String fileName) {
        return folder + "/" + fileName;
    }

    byte @Nullable [] bytes(String fileName) {
        Content content = contents.get(fileName);
        return content == null ? null : content.bytes;
    }

    private static Optional<Content> read(Path file, List<Problem> problems) {
        try {
            if (Files.size(file) <= MAX_BYTES) {
                return Optional.of(new Content(Files.readAllBytes(file)));
            }
            problems.add(new Problem(file.toString(), 0, 0, "is larger than " + (MAX_BYTES >> 20) + " MiB"));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            problems.add(new Problem(file.toString(), 0, 0, "cannot be read: " + e.getMessage()));
        }
        return Optional.empty();
    }

    private static byte[] resource(String name) {
        try (InputStream in = Objects.requireNonNull(FactFiles.class.getResourceAsStream(name), name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
