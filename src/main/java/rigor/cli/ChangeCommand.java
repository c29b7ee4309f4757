package rigor.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rigor.api.Page;
import rigor.engine.Judgement;
import rigor.explain.change.ChangeAnalysis;
import rigor.explain.change.NearestChange;
import rigor.explain.change.Threshold;
import rigor.explain.words.Relaxation;
import rigor.facts.Requirement;

/** {@code rigor change BUILD}: the smallest changes after which a build is accepted, or no longer accepted. */
@Command(
        name = "change",
        description = {
            "What would change a verdict. Each change is checked by judging again.",
            "With BUILD: what would get it accepted, or which limits it would fail first.",
            "Without: which requirements to drop so that more builds are accepted."
        },
        mixinStandardHelpOptions = true)
final class ChangeCommand implements Runnable {
    @Mixin
    CommonOptions options = new CommonOptions();

    @Parameters(paramLabel = "BUILD", arity = "0..1", description = "The build's id, as advise prints it.")
    @Nullable
    String build;

    @Option(
            names = "--limit",
            paramLabel = "REQUIREMENT",
            description = "List the values of this limit at which verdicts flip.")
    @Nullable
    String limit;

    @Override
    public void run() {
        Judgement judgement = options.explainer().judgement();
        ChangeAnalysis changes = new ChangeAnalysis(judgement);
        if (limit != null) {
            Page<Threshold> thresholds = Page.whole(judgement, changes.sensitivity(limit));
            Requirement moved = judgement.facts().find(Requirement.class, limit).orElseThrow();
            options.answer(thresholds, screen -> new ChangeText(screen).print(moved, thresholds.items()));
        } else if (build != null) {
            NearestChange nearest = changes.of(build);
            options.answer(nearest, screen -> new ChangeText(screen).print(nearest));
        } else {
            Page<Relaxation> all = Page.whole(judgement, changes.relaxations());
            boolean answered = judgement.answer().isPresent();
            options.answer(all, screen -> new ChangeText(screen).print(all.items(), answered));
        }
    }
}
