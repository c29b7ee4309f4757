package rigor.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import rigor.explain.words.Json;

/** A folder beside the one that is published into, while it is filled. */
final class Aside {
    /** Lists the files of a publication, so that the next one knows what it may take away. */
    static final String LIST = "published.json";

    private final Path folder;
    private final Set<String> names = new TreeSet<>();
    private long bytes;

    private Aside(Path folder) {
        this.folder = folder;
    }

    /** Begins an empty one; what an interrupted one has left goes. */
    static Aside at(Path folder) {
        try {
            delete(folder);
            Files.createDirectories(folder);
            return new Aside(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param name below the folder; no two are the same, also where letters count alike */
    void put(String name, byte[] content) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.write(file, content, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            names.add(name);
            bytes += content.length;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Adds the list of the files. */
    Path complete() {
        put(LIST, Json.bytes(names));
        return folder;
    }

    int files() {
        return names.size();
    }

    long bytes() {
        return bytes;
    }

    /** With all that it holds, if it is there. */
    static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
