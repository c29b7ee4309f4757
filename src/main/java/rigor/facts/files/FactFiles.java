package rigor.facts.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import rigor.facts.FactsRejected;
import rigor.facts.Problem;
import rigor.facts.Table;
import rigor.facts.csv.FactsReader;

/**
 * The tables at one moment: what a {@link FactsReader} reads. Immutable and safe to share between threads.
 */
public final class FactFiles {
    /** What every revision looks like, as a regular expression. */
    public static final String REVISION = "^[0-9a-f]{32}$";

    /** The largest table that is read, in bytes. */
    public static final int MAX_BYTES = 256 << 20;

    private static final String BUNDLED = "facts";

    /** 128 bits: nobody finds two contents of one revision, not even on purpose. */
    private static final int REVISION_LENGTH = 32;

    private final String folder;
    private final SortedMap<String, Content> contents;

    private FactFiles(String folder, SortedMap<String, Content> contents) {
        this.folder = folder;
        this.contents = contents;
    }

    /**
     * The tables of a folder; other files are left alone.
     *
     * @param known whose contents are shared where the folder has the same
     * @throws FactsRejected if there is no such folder, or a table is too large or cannot be read
     */
    public static FactFiles in(Path folder, FactFiles... known) {
        if (!Files.isDirectory(folder)) {
            throw new FactsRejected(List.of(new Problem(folder.toString(), 0, 0, "is not a folder")));
        }
        List<Problem> problems = new ArrayList<>();
        SortedMap<String, Content> contents = new TreeMap<>();
        for (Table table : Table.values()) {
            List<Content> before = Arrays.stream(known)
                    .flatMap(files -> files.content(table.file()).stream())
                    .toList();
            read(folder.resolve(table.file()), before, problems).ifPresent(c -> contents.put(table.file(), c));
        }
        if (!problems.isEmpty()) {
            throw new FactsRejected(problems);
        }
        return new FactFiles(folder.toString(), contents);
    }

    /** The tables that came with the program. */
    public static FactFiles bundled() {
        Map<String, Content> contents = new TreeMap<>();
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
    public static FactFiles of(String folder, Map<String, Content> contents) {
        return new FactFiles(folder, new TreeMap<>(contents));
    }

    /** These tables with one file replaced or added. */
    public FactFiles with(String fileName, byte[] content) {
        return with(fileName, Content.of(content));
    }

    /** The same of what is held already. */
    public FactFiles with(String fileName, Content content) {
        SortedMap<String, Content> changed = new TreeMap<>(contents);
        changed.put(fileName, content);
        return new FactFiles(folder, changed);
    }

    /** The first 32 hex digits of a SHA-256 over the names and contents: equal tables have equal revisions. */
    public String revision() {
        MessageDigest all = Content.sha256();
        contents.forEach((name, content) -> {
            all.update((name + "\n").getBytes(StandardCharsets.UTF_8));
            all.update(content.digest());
        });
        return HexFormat.of().formatHex(all.digest()).substring(0, REVISION_LENGTH);
    }

    /** A revision of what a text tells all of. */
    public static String revisionOf(String text) {
        return Content.of(text).hexDigest().substring(0, REVISION_LENGTH);
    }

    /** What a file holds; empty if there is no such file. */
    public Optional<Content> content(String fileName) {
        return Optional.ofNullable(find(fileName));
    }

    /** What messages call the folder. */
    public String folder() {
        return folder;
    }

    /** What messages call a file: {@code facts/offers.csv}. */
    public String label(String fileName) {
        return folder + "/" + fileName;
    }

    @Nullable
    public Content find(String fileName) {
        return contents.get(fileName);
    }

    private static Optional<Content> read(Path file, List<Content> known, List<Problem> problems) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            String refusal = refusal(attributes);
            if (refusal.isEmpty()) {
                return Optional.of(read(file, attributes.size(), known));
            }
            problems.add(new Problem(file.toString(), 0, 0, refusal));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            problems.add(new Problem(file.toString(), 0, 0, "cannot be read: " + IoFault.reason(e)));
        }
        return Optional.empty();
    }

    /** A pipe would keep its reader waiting, and a device may have no end. */
    private static String refusal(BasicFileAttributes attributes) {
        if (attributes.isOther()) {
            return "is a device or a pipe, not a file, so it is not opened";
        }
        return attributes.size() > MAX_BYTES ? "is larger than " + (MAX_BYTES >> 20) + " MiB" : "";
    }

    /** A large file is mostly one that is in force already, and then needs no memory of its own. */
    private static Content read(Path file, long size, List<Content> known) throws IOException {
        for (Content content : known) {
            if (content.size() == size && isSame(content, file)) {
                return content;
            }
        }
        try (InputStream in = Files.newInputStream(file)) {
            return Content.read(in);
        }
    }

    private static boolean isSame(Content content, Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return content.firstDifference(in).isEmpty();
        }
    }

    private static Content resource(String name) {
        try (InputStream in = Objects.requireNonNull(FactFiles.class.getResourceAsStream(name), name)) {
            return Content.read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
