package rigor.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Keeps the server's token in a file that only its user can read, so that a bookmark holds over a restart. */
public final class TokenFile {
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9._~-]{16,200}");
    private static final int MAX_BYTES = 256;
    private static final Set<PosixFilePermission> OF_OTHERS = Set.copyOf(PosixFilePermissions.fromString("---rwxrwx"));

    private TokenFile() {}

    /** Where programs keep what they need again: {@code $XDG_STATE_HOME} or {@code ~/.local/state}. */
    public static Path usual() {
        return usual(System.getenv("XDG_STATE_HOME"), Path.of(System.getProperty("user.home")));
    }

    static Path usual(@Nullable String stateHome, Path home) {
        boolean given = stateHome != null && Path.of(stateHome).isAbsolute();
        Path state = given ? Path.of(stateHome) : home.resolve(".local/state");
        return state.resolve("rigor").resolve("token");
    }

    /**
     * The token that the file holds; a new one is made and kept if there is no such file.
     *
     * @throws TokenRejected if others can use what it holds, or it is no token; it is then left as it is
     * @throws UncheckedIOException if it can be neither read nor written
     */
    public static String read(Path file) {
        try {
            if (!Files.exists(file)) {
                write(file.toAbsolutePath(), QueryOptions.newToken());
            }
            checkOwn(file);
            String text = Files.isRegularFile(file) && Files.size(file) <= MAX_BYTES ? Files.readString(file) : "";
            return checked(file, text.strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String checked(Path file, String token) {
        if (!TOKEN.matcher(token).matches()) {
            throw new TokenRejected(
                    file + " holds no token: at least 16 letters and digits; delete it to have one made");
        }
        return token;
    }

    private static void checkOwn(Path file) throws IOException {
        if (hasModes(file) && Files.getPosixFilePermissions(file).stream().anyMatch(OF_OTHERS::contains)) {
            throw new TokenRejected("others can use " + file + ": chmod 600 it, or delete it to have a new token made");
        }
    }

    /** Others can read it at no moment, and who starts at the same moment reads the whole of it. */
    private static void write(Path file, String token) throws IOException {
        Files.createDirectories(file.getParent(), attributes(file, "rwx------"));
        Path ready = Files.createTempFile(file.getParent(), ".token", ".tmp", attributes(file, "rw-------"));
        try {
            Files.writeString(ready, token + "\n");
            Files.move(ready, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(ready);
        }
    }

    private static FileAttribute<?>[] attributes(Path file, String mode) {
        return hasModes(file)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(mode))}
                : new FileAttribute<?>[0];
    }

    private static boolean hasModes(Path file) {
        FileSystem files = file.getFileSystem();
        return files.supportedFileAttributeViews().contains("posix");
    }
}
