package rigor.http;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How the server is reached.
 *
 * @param host the address to listen at
 * @param port 0 takes any free one
 * @param web the folder of the page; null for the copy that came with the program
 */
public record Options(String host, int port, @Nullable Path web) {
    public static final int PORT = 7070;
    private static final String LOOPBACK = "127.0.0.1";

    /** Reached from this machine only; {@code ./web} if it is there. */
    public static Options local(int port) {
        Path here = Path.of("web");
        return new Options(LOOPBACK, port, Files.isDirectory(here) ? here : null);
    }

    Optional<Path> webFolder() {
        return Optional.ofNullable(web);
    }

    boolean isLocal() {
        return LoopbackNames.contains(host);
    }
}
