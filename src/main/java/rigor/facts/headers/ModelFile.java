package rigor.facts.headers;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import rigor.facts.files.Bytes;

/**
 * A file that tells of a model, or the head of one.
 *
 * @param label what messages call it
 * @param name that it has without its folder
 * @param folder that it stands in, without those above; empty if nobody says
 * @param head its first bytes, or all
 * @param size of the whole file, in bytes
 */
public record ModelFile(String label, String name, String folder, Bytes head, long size) {
    static final String CONFIG = "config.json";

    /** What somebody sends: the head of a file of that name. */
    public static ModelFile sent(String name, Bytes head, long size) {
        return new ModelFile(name, name, "", head, Math.max(size, head.size()));
    }

    /** A file, or the {@code config.json} in a folder. */
    static ModelFile at(Path path) {
        Path file = Files.isDirectory(path) ? path.resolve(CONFIG) : path;
        Path whole = file.toAbsolutePath().normalize();
        Path folder = whole.getParent();
        return new ModelFile(
                file.toString(),
                String.valueOf(whole.getFileName()),
                folder == null ? "" : String.valueOf(Objects.requireNonNullElse(folder.getFileName(), "")),
                new OnDisk(file),
                file.toFile().length());
    }

    private record OnDisk(Path file) implements Bytes {
        @Override
        public InputStream open() {
            try {
                return Files.newInputStream(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public long size() {
            return file.toFile().length();
        }
    }
}
