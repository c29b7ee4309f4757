package rigor.cli;

import picocli.CommandLine.Option;
import rigor.http.Server;
import rigor.live.Live;

/** Where to serve. */
final class ServeOptions {
    @Option(
            names = "--port",
            paramLabel = "PORT",
            description = "Port on 127.0.0.1 (default: ${DEFAULT-VALUE}; 0 takes any free one).",
            defaultValue = "" + rigor.http.Options.PORT)
    int port;

    /** Serves until the process is told to stop; running requests are finished. */
    void run(Live live, Screen screen) {
        Server server = Server.start(live, rigor.http.Options.local(port));
        Runtime.getRuntime().addShutdownHook(new Thread(server::close, "stop"));
        screen.line("Serving " + server.url() + " until stopped.");
        screen.out().flush();
        try {
            server.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
