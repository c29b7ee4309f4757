package rigor.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import rigor.live.Live;

/** {@code rigor serve}: the page and the API, until stopped. */
@Command(name = "serve", description = "Serve the page and the API until stopped.", mixinStandardHelpOptions = true)
final class ServeCommand implements Runnable {
    @Mixin
    CommonOptions options = new CommonOptions();

    @Mixin
    ServeOptions serve = new ServeOptions();

    @Override
    public void run() {
        serve.run(Live.open(options.folders()), options);
    }
}
