package rigor.cli;

import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rigor.engine.Judgement;
import rigor.explain.change.ChangeAnalysis;
import rigor.explain.words.Json;
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
            Requirement moved = judgement.facts().find(Requirement.class, limit).orElse(null);
            tell(changes.sensitivity(limit), thresholds -> text().print(Objects.requireNonNull(moved), thresholds));
        } else if (build != null) {
            tell(changes.of(build), text()::print);
        } else {
            tell(
                    changes.relaxations(),
                    all -> text().print(all, judgement.answer().isPresent()));
        }
    }

    private <T> void tell(T answer, Consumer<T> text) {
        if (options.json()) {
            options.screen().line(Json.pretty(answer));
        } else {
            text.accept(answer);
        }
    }

    private ChangeText text() {
        return new ChangeText(options.screen());
    }
}
