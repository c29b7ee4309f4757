package rigor.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import rigor.live.Live;
import rigor.publish.Publication;

/** {@code rigor publish DIR}: the page with the answers of the case as files for any web host. */
@Command(
        name = "publish",
        description = "The page with the answers of the case as files for any web host, and the report.",
        mixinStandardHelpOptions = true)
final class PublishCommand implements Runnable {
    private static final double MEGABYTE = 1e6;

    @Mixin
    CommonOptions options = new CommonOptions();

    @Parameters(
            paramLabel = "DIR",
            description = "A folder that is new, empty, or published before; then it is replaced.")
    @Nullable
    Path folder;

    @Override
    public void run() {
        Path named = Objects.requireNonNull(folder);
        try (Live live = Live.showing(options.folders(), options.judged())) {
            Publication made = Publication.write(live, named, ProgressLine.ofTerminal());
            options.answer(made, screen -> {
                screen.line(told(made));
                made.late().forEach(address -> screen.line("Left out, since it took too long: " + address));
            });
        }
    }

    private static String told(Publication made) {
        return String.format(
                Locale.ROOT,
                "Published %,d files, %.1f MB, in %s. Copy the folder to any web host; to look at it here:"
                        + " python3 -m http.server --directory %s",
                made.files(),
                made.bytes() / MEGABYTE,
                made.folder(),
                made.folder());
    }
}
