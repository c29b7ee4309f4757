package rigor.cli;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import rigor.facts.upload.UploadLimits;
import rigor.http.QueryOptions;
import rigor.http.Server;
import rigor.http.TokenFile;
import rigor.live.Event;
import rigor.live.Live;

/** Where to serve, and what clients may do. */
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
            description = "Listen at an address other than 127.0.0.1; reading then requires the token, too.")
    @Nullable
    String host;

    @Option(
            names = "--max-upload",
            paramLabel = "MIB",
            description = "Largest file of offers that is accepted, in MiB (default: ${DEFAULT-VALUE}).",
            defaultValue = "64",
            converter = MaxSize.class)
    UploadLimits uploads = UploadLimits.DEFAULT;

    @Option(
            names = "--token-file",
            paramLabel = "FILE",
            description = "File that keeps the token of the printed address, readable by you only"
                    + " (default: $RIGOR_TOKEN_FILE, else rigor/token in the user's state folder).",
            defaultValue = "${env:RIGOR_TOKEN_FILE}")
    @Nullable
    Path tokenFile;

    @Option(names = "--allow-rule-edits", description = "Allow holders of the token to write rules over HTTP.")
    boolean allowRuleEdits;

    /** Serves until the process is stopped; edits of the folders come into force meanwhile. */
    void run(Live live, CommonOptions common) {
        live.listen(event -> tell(common, event.name(), event.data(), event.text()));
        Event.Faulty faulty = new Event.Faulty(live.status().faults());
        if (!faulty.faults().isEmpty()) {
            tell(common, faulty.name(), faulty.data(), faulty.text());
        }
        Server server = Server.start(live.watching(), options(token(common)));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, live), "stop"));
        String url = server.urlWithToken();
        tell(common, "serving", Map.of("url", url), "Serving " + url + " until stopped.");
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

    private String token(CommonOptions common) {
        Path file = tokenFile != null ? tokenFile : TokenFile.usual();
        try {
            return TokenFile.read(file);
        } catch (UncheckedIOException e) {
            common.spec()
                    .commandLine()
                    .getErr()
                    .println("The token cannot be saved in %s, so the address is valid only until the server stops."
                            .formatted(file));
            return QueryOptions.newToken();
        }
    }

    /** As the API's event stream tells it, or for people. */
    private static void tell(CommonOptions common, String event, Object data, String text) {
        common.answer(Map.of("event", event, "data", data), screen -> screen.line(text));
        common.screen().flush();
    }

    private static void stop(Server server, Live live) {
        server.close();
        live.close();
    }
}
