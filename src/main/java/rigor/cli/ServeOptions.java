package rigor.cli;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import rigor.facts.upload.UploadLimits;
import rigor.http.QueryOptions;
import rigor.http.Server;
import rigor.http.TokenFile;
import rigor.live.Event;
import rigor.live.Live;

/** Where to serve, and what others may do there. */
final class ServeOptions {
    @Option(
            names = "--port",
            paramLabel = "PORT",
            description = "Port (default: ${DEFAULT-VALUE}; 0 takes any free one).",
            defaultValue = "" + QueryOptions.PORT)
    int port;

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            description = "Listen at another address than 127.0.0.1; whoever reads then needs the token, too.")
    @Nullable
    String host;

    @Option(
            names = "--max-upload",
            paramLabel = "MIB",
            description = "Largest file of offers that is read, in MiB (default: ${DEFAULT-VALUE}).",
            defaultValue = "64",
            converter = MaxSize.class)
    UploadLimits uploads = UploadLimits.DEFAULT;

    @Option(
            names = "--token-file",
            paramLabel = "FILE",
            description = "Where the token is kept that the printed address holds, for you alone"
                    + " (default: $RIGOR_TOKEN_FILE, else rigor/token in the user's state folder).",
            defaultValue = "${env:RIGOR_TOKEN_FILE}")
    @Nullable
    Path tokenFile;

    @Option(names = "--allow-rule-edits", description = "Let who has the token write rules over HTTP.")
    boolean allowRuleEdits;

    /** Serves until the process is told to stop; edits of the folders come into force meanwhile. */
    void run(Live live, Screen screen) {
        live.listen(event -> tell(event, screen));
        live.status().faults().forEach(fault -> screen.line(fault.shown()));
        Server server = Server.start(live.watching(), options(token(screen)));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, live), "stop"));
        screen.line("Serving " + server.urlWithToken() + " until stopped.");
        screen.out().flush();
        try {
            server.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private QueryOptions options(String token) {
        QueryOptions local = QueryOptions.local(port, token).taking(uploads);
        QueryOptions reached = host == null ? local : local.at(host);
        return allowRuleEdits ? reached.allowingRuleEdits() : reached;
    }

    private String token(Screen screen) {
        Path file = tokenFile != null ? tokenFile : TokenFile.usual();
        try {
            return TokenFile.read(file);
        } catch (UncheckedIOException e) {
            screen.line(
                    "The token cannot be kept in %s, so the address below holds until the stop only.".formatted(file));
            return QueryOptions.newToken();
        }
    }

    private static void tell(Event event, Screen screen) {
        screen.line(event.text());
        screen.out().flush();
    }

    private static void stop(Server server, Live live) {
        server.close();
        live.close();
    }
}
