package rigor.publish;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The folder that is published into; at every moment it holds the old files or the new ones, or it is not there. */
final class Target {
    private final Path folder;

    private Target(Path folder) {
        this.folder = folder;
    }

    /** @throws PublishRejected if it holds anything that was not published into it */
    static Target of(Path named) {
        Path folder = named.toAbsolutePath().normalize();
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw PublishRejected.noFolder(named);
        }
        try {
            Optional<Path> other = foreign(folder);
            if (other.isPresent()) {
                throw PublishRejected.holds(named, folder.relativize(other.get()));
            }
            return new Target(Files.exists(folder) ? folder.toRealPath() : folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the new files are written to meanwhile. */
    Aside aside() {
        return Aside.at(beside("new"));
    }

    /** Puts the new files in the place of the old ones. */
    void replace(Aside aside) {
        Path ready = aside.complete();
        Path old = beside("old");
        try {
            Aside.delete(old);
            if (Files.exists(folder)) {
                Files.move(folder, old);
            }
            putInPlace(ready, old);
            Aside.delete(old);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void putInPlace(Path ready, Path old) throws IOException {
        try {
            Files.move(ready, folder);
        } catch (IOException e) {
            if (Files.exists(old)) {
                Files.move(old, folder);
            }
            throw e;
        }
    }

    private Path beside(String what) {
        return folder.resolveSibling("." + folder.getFileName() + "." + what);
    }

    /** The first file that is not of an earlier publication. */
    private static Optional<Path> foreign(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return Optional.empty();
        }
        Set<Path> published = published(folder);
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> !Files.isDirectory(file))
                    .filter(file -> !published.contains(file))
                    .sorted()
                    .findFirst();
        }
    }

    private static Set<Path> published(Path folder) throws IOException {
        Path list = folder.resolve(Aside.LIST);
        Set<Path> published = new HashSet<>();
        if (Files.exists(list)) {
            published.add(list);
            for (String name : List.of(new ObjectMapper().readValue(list.toFile(), String[].class))) {
                published.add(folder.resolve(name));
            }
        }
        return published;
    }
}
