package rigor.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import rigor.explain.Advice;
import rigor.explain.Json;

/** {@code rigor advise}: which machine to buy, and why each other one is out. */
@Command(
        name = "advise",
        description = "Which machine to buy, and why each other one is out.",
        mixinStandardHelpOptions = true)
final class AdviseCommand implements Runnable {
    @Mixin
    Options options = new Options();

    @Override
    public void run() {
        Advice advice = options.explainer().advice();
        Screen screen = options.screen();
        if (options.json()) {
            screen.line(Json.pretty(advice));
        } else {
            new AdviceText(screen).print(advice);
        }
    }
}
