package rigor.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import rigor.api.Document;
import rigor.engine.Judgement;
import rigor.explain.Explainer;
import rigor.explain.report.Report;

/** {@code rigor report}: the decision as a document. */
@Command(name = "report", description = "The decision as a document to send or print.", mixinStandardHelpOptions = true)
final class ReportCommand implements Runnable {
    enum Format {
        HTML("text/html"),
        MD("text/markdown");

        private final String mediaType;

        Format(String mediaType) {
            this.mediaType = mediaType;
        }
    }

    @Mixin
    CommonOptions options = new CommonOptions();

    @Option(names = "--format", description = "html or md (default: ${DEFAULT-VALUE}).", defaultValue = "html")
    Format format = Format.HTML;

    @Override
    public void run() {
        Explainer explainer = options.explainer();
        Report report = new Report(explainer);
        Judgement judged = explainer.judgement();
        String text = format == Format.HTML ? report.html() : report.markdown();
        options.answer(
                new Document(
                        judged.facts().revision(),
                        judged.facts().caseRevision(),
                        judged.rules().revision(),
                        format.mediaType,
                        text),
                screen -> screen.document(text + "\n"));
    }
}
