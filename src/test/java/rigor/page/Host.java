package rigor.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.util.JavalinException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import rigor.http.QueryOptions;
import rigor.http.Server;
import rigor.live.CaseSource;
import rigor.live.Copies;
import rigor.live.Folders;
import rigor.live.Live;

/** The real server over copies of the shipped facts and rules. */
final class Host implements AutoCloseable {
    static final String TOKEN = "0123456789abcdef";

    private final boolean shared;
    private final Path folder;
    final Path facts;
    final Path rules;
    private Live live;
    private Server server;
    private int port;
    private QueryOptions options = QueryOptions.local(0, TOKEN);

    private Host(boolean shared) {
        this.shared = shared;
        this.folder = folder();
        this.facts = copy(Path.of("facts"), folder.resolve("facts"));
        this.rules = copy(Path.of("rules"), folder.resolve("rules"));
    }

    /** Of one test, which may do with it what it likes. */
    static Host own() {
        return new Host(false);
    }

    /** The buyer's own case, with all shipped offers; before anything is opened. */
    Path begunCase() {
        return Copies.ownOffers(folder.resolve("case"));
    }

    /** Where the buyer's own case stands once there is one. */
    Path ownCase() {
        return folder.resolve("case");
    }

    /** Of many tests, none of which may change anything. */
    static Host shared() {
        return new Host(true);
    }

    boolean isShared() {
        return shared;
    }

    /** This one, if a test has it for itself. */
    Host alone() {
        if (shared) {
            throw new IllegalStateException("others look at this host, too: ask for an @Own one");
        }
        return this;
    }

    /** Begins to serve, if it does not yet. */
    String url() {
        if (server == null) {
            live = Live.open(new Folders(facts, rules).of(CaseSource.usual(folder.resolve("case"))))
                    .watching();
            server = Server.start(live, options);
        }
        return "http://127.0.0.1:" + server.port();
    }

    /** Serves others, too; before anything is opened. */
    void atAllAddresses() {
        options = options.at("0.0.0.0");
    }

    /** Writes a file on disk, mostly before anything is opened. */
    void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Edits a file on disk, as a text editor would. */
    void edit(Path file, UnaryOperator<String> change) {
        try {
            String before = Files.readString(file);
            String after = change.apply(before);
            if (after.equals(before)) {
                throw new IllegalArgumentException("the edit changes nothing in " + file);
            }
            Files.writeString(file, after);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void stopServer() {
        port = server.port();
        server.close();
    }

    /** At the address that the open windows know. */
    void startServerAgain() {
        server = Server.start(live, QueryOptions.local(port, TOKEN));
    }

    /** A test that changed what others look at as well would decide how theirs end. */
    void assertUnchanged() {
        if (live != null) {
            assertThat(live.status().changes())
                    .as("changes by a test that shares its host")
                    .isEmpty();
            assertThat(live.status().faults())
                    .as("faults by a test that shares its host")
                    .isEmpty();
        }
    }

    @Override
    public void close() {
        if (server != null) {
            stop();
            live.close();
        }
        delete(folder);
    }

    /** Open event streams may outlast the server's patience on a busy machine; the process ends with them. */
    private void stop() {
        try {
            server.close();
        } catch (JavalinException e) {
            System.err.println("the server of the page's tests did not stop in time: " + e.getMessage());
        }
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("rigor-page");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path copy(Path from, Path to) {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file :
                    files.filter(f -> !f.startsWith(from.resolve("history"))).toList()) {
                Path target = to.resolve(from.relativize(file));
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
            return to;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
