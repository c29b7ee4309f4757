package rigor.http;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import rigor.facts.files.CannotWrite;

/** A file of text that is the old one or the new one, whole. */
final class TextFile {
    private TextFile() {}

    /** @throws CannotWrite if that fails; then the old one is left */
    static Path write(Path file, String text) {
        Path ready = file.resolveSibling("." + file.getFileName() + ".tmp");
        try {
            Files.createDirectories(file.getParent());
            return written(ready, file, text);
        } catch (IOException e) {
            throw new CannotWrite(file, e);
        }
    }

    private static Path written(Path ready, Path file, String text) throws IOException {
        try {
            Files.writeString(ready, text);
            return Files.move(ready, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(ready);
        }
    }
}
