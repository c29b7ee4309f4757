package rigor.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import rigor.explain.report.Report;

/** {@code rigor report}: the decision as a document. */
@Command(name = "report", description = "The decision as a document to send or print.", mixinStandardHelpOptions = true)
final class ReportCommand implements Runnable {
    enum Format {
        HTML,
        MD
    }

    @Mixin
    CommonOptions options = new CommonOptions();

    @Option(names = "--format", description = "html or md (default: ${DEFAULT-VALUE}).", defaultValue = "html")
    Format format = Format.HTML;

    @Override
    public void run() {
        Report report = new Report(options.explainer());
        options.screen().line(format == Format.HTML ? report.html() : report.markdown());
    }
}
