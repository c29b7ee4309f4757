package rigor.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rigor.explain.Changes;
import rigor.explain.Json;
import rigor.explain.Margin;
import rigor.explain.NearestChange;
import rigor.explain.Relaxation;
import rigor.explain.Turn;
import rigor.facts.Words;

/** {@code rigor change BUILD}: the smallest changes that let a build in, or that it would lose by. */
@Command(
        name = "change",
        description = {
            "What would change a verdict, each change checked by running it.",
            "With a build: what lets it in, or how near it is to losing. Without: which requirements to relax."
        },
        mixinStandardHelpOptions = true)
final class ChangeCommand implements Runnable {
    private static final int INDENT = 4;

    @Mixin
    Options options = new Options();

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
        Changes changes = new Changes(options.explainer().judgement());
        if (limit != null) {
            tell(changes.sensitivity(limit), turns -> turns.forEach(this::turn));
        } else if (build != null) {
            tell(changes.of(build), this::nearest);
        } else {
            tell(changes.relaxations(), all -> all.forEach(this::relaxation));
        }
    }

    private <T> void tell(T answer, java.util.function.Consumer<T> text) {
        if (options.json()) {
            options.screen().line(Json.pretty(answer));
        } else {
            text.accept(answer);
        }
    }

    private void nearest(NearestChange change) {
        Screen screen = options.screen();
        screen.heading(change.build() + " is " + Words.of(change.outcome()));
        change.ways().forEach(way -> screen.item(INDENT, "->", way.sentence() + "  " + described(way.changes())));
        change.margins().forEach(this::margin);
        if (change.ways().isEmpty() && change.margins().isEmpty()) {
            screen.line("No single change was found that alters this.");
        }
    }

    private void margin(Margin m) {
        options.screen()
                .item(
                        INDENT,
                        "!",
                        "%s: %.4g from the limit of %.4g; lost with %s"
                                .formatted(m.requirement(), m.distance(), m.limit(), m.change()));
    }

    private void relaxation(Relaxation r) {
        options.screen()
                .item(
                        INDENT,
                        "->",
                        "relax %s (weight %.4g): lets in %s"
                                .formatted(
                                        String.join(" and ", r.requirements()),
                                        r.weight(),
                                        String.join(", ", r.builds())));
    }

    private void turn(Turn t) {
        options.screen()
                .line("%12.6g  %s %s -> %s".formatted(t.value(), t.build(), Words.of(t.from()), Words.of(t.to())));
    }

    private static String described(List<String> changes) {
        return changes.isEmpty() ? "" : "(" + String.join(" ", changes) + ")";
    }
}
