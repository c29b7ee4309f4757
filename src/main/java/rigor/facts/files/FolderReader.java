package rigor.facts.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import rigor.facts.FactsRejected;
import rigor.facts.Problem;
import rigor.facts.Table;

/** Reads the tables of folders, and gathers what is wrong with any of them. */
final class FolderReader {
    private final FactFiles[] known;
    private final SortedMap<String, Content> contents = new TreeMap<>();
    private final List<Problem> problems = new ArrayList<>();

    /** @param known whose contents are shared where a folder has the same */
    FolderReader(FactFiles... known) {
        this.known = known;
    }

    /** Reads the tables of a folder; their names begin with {@code prefix}. */
    void read(Path folder, String prefix) {
        if (!Files.isDirectory(folder)) {
            problems.add(new Problem(folder.toString(), 0, 0, "is not a folder"));
            return;
        }
        for (Table table : Table.values()) {
            String name = prefix + table.file();
            List<Content> before = Arrays.stream(known)
                    .flatMap(files -> files.content(name).stream())
                    .toList();
            read(folder.resolve(table.file()), before).ifPresent(content -> contents.put(name, content));
        }
    }

    /** @throws FactsRejected with all that is wrong */
    SortedMap<String, Content> contents() {
        if (!problems.isEmpty()) {
            throw new FactsRejected(problems);
        }
        return contents;
    }

    private Optional<Content> read(Path file, List<Content> before) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            String refusal = refusal(attributes);
            if (refusal.isEmpty()) {
                return Optional.of(read(file, attributes.size(), before));
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
        return attributes.size() > FactFiles.MAX_BYTES ? "is larger than " + (FactFiles.MAX_BYTES >> 20) + " MiB" : "";
    }

    /** A large file is mostly one that is in force already, and then needs no memory of its own. */
    private static Content read(Path file, long size, List<Content> before) throws IOException {
        for (Content content : before) {
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
}
