package rigor.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import rigor.engine.trace.RuleTrace;
import rigor.engine.trace.WhyNot;
import rigor.explain.words.Json;

/** {@code rigor why-not RULE BUILD}: which condition of a rule holds and which does not, with the values. */
@Command(
        name = "why-not",
        description = {
            "Why a rule fired or did not fire, condition by condition.",
            "With one argument: all rules for that build or offer; those that fired or nearly fired come first."
        },
        mixinStandardHelpOptions = true)
final class WhyNotCommand implements Runnable {
    @Mixin
    CommonOptions options = new CommonOptions();

    @Parameters(
            index = "0",
            paramLabel = "RULE|SUBJECT",
            description = "The rule's name, id or place; alone: the build or offer.")
    String first = "";

    @Parameters(index = "1", arity = "0..1", paramLabel = "SUBJECT", description = "The id of a build or offer.")
    @Nullable
    String second;

    @Override
    public void run() {
        WhyNot whyNot = new WhyNot(options.explainer().judgement());
        List<RuleTrace> traces = second == null ? whyNot.all(first) : List.of(whyNot.of(first, second));
        Screen screen = options.screen();
        if (options.json()) {
            screen.line(Json.pretty(traces));
        } else {
            traces.forEach(new WhyNotText(screen)::print);
        }
    }
}
