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

/** {@code rigor change BUILD}: the smallest changes that let a build in, or that it would lose by. */
@Command(
        name = "change",
        description = {
            "What would change a verdict, each change checked by running it.",
            "With a build: what lets it in, or how near it is to losing. Without: which requirements to relax."
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
            description = "The values of this limit at which verdicts flip.")
    @Nullable
    String limit;

    @Override
    public void run() {
        Judgement judgement = options.explainer().judgement();
        ChangeAnalysis changes = new ChangeAnalysis(judgement);
        if (limit != null) {
            Requirement moved = judgement.facts().find(Requirement.class, limit).orElse(null);
            tell(changes.sensitivity(limit), turns -> text().print(Objects.requireNonNull(moved), turns));
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
