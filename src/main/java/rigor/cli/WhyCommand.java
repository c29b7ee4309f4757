package rigor.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rigor.explain.Explainer;
import rigor.explain.Explanation;
import rigor.explain.Explanation.Level;
import rigor.explain.Json;
import rigor.explain.Summary;

/** {@code rigor why BUILD}: the whole row of one build, down to the rule's line and the fact's row. */
@Command(
        name = "why",
        description = "Every requirement of one build, with the rule's line and the fact's row.",
        mixinStandardHelpOptions = true)
final class WhyCommand implements Runnable {
    @Mixin
    Options options = new Options();

    @Parameters(paramLabel = "BUILD", description = "The build's id, as advise prints it.")
    String build = "";

    @Option(
            names = "--level",
            description = {
                "${COMPLETION-CANDIDATES}: the verdict in a sentence, every requirement,",
                "or also each condition of the rules (default: ${DEFAULT-VALUE})."
            },
            defaultValue = "full")
    Level level = Level.FULL;

    @Override
    public void run() {
        Explainer explainer = options.explainer();
        Explanation explanation = explainer
                .build(build, level)
                .orElseThrow(() -> new UnknownName(
                        "build",
                        build,
                        explainer.summaries().stream().map(Summary::build).toList()));
        Screen screen = options.screen();
        if (options.json()) {
            screen.line(Json.pretty(explanation));
        } else {
            new WhyText(screen).print(explanation);
        }
    }
}
