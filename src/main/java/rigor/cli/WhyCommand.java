package rigor.cli;

import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rigor.engine.Judgement;
import rigor.explain.Explainer;
import rigor.explain.Explanation;
import rigor.explain.Explanation.Level;
import rigor.facts.NotFound;

/** {@code rigor why BUILD}: every requirement of one build or offer, with the rule's line and the fact's row. */
@Command(
        name = "why",
        description = "Every requirement of one build or offer, with the rule's line and the fact's row.",
        mixinStandardHelpOptions = true)
final class WhyCommand implements Runnable {
    @Mixin
    CommonOptions options = new CommonOptions();

    @Parameters(paramLabel = "BUILD|OFFER", description = "The id of a build, as advise prints it, or of an offer.")
    String subject = "";

    @Option(
            names = "--level",
            description = {
                "short: one sentence; full: every requirement;",
                "trace: also each condition of the rules (default: ${DEFAULT-VALUE})."
            },
            defaultValue = "full")
    Level level = Level.FULL;

    @Override
    public void run() {
        Explainer explainer = options.explainer().knowing(subject);
        Explanation explanation = explainer
                .build(subject, level)
                .or(() -> explainer.offer(subject, level))
                .orElseThrow(() -> unknown(explainer.judgement()));
        options.answer(explanation, screen -> new WhyText(screen).print(explanation, explainer.judgement()));
    }

    private NotFound unknown(Judgement judgement) {
        Stream<String> builds = judgement.builds().stream().map(v -> v.subject().id());
        Stream<String> offers = judgement.offers().stream().map(v -> v.subject().id());
        return new NotFound(
                "build or offer", subject, Stream.concat(builds, offers).toList());
    }
}
