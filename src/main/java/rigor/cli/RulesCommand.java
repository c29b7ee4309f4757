package rigor.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import rigor.engine.RuleBook;
import rigor.engine.RuleCompiler;
import rigor.explain.Json;
import rigor.verdict.RuleRef;

/** {@code rigor rules ...}. */
@Command(
        name = "rules",
        description = "The rules in force.",
        mixinStandardHelpOptions = true,
        subcommands = RulesCommand.Check.class,
        synopsisSubcommandLabel = "COMMAND")
final class RulesCommand {

    /** Compiles all rules and lists them, or their faults. */
    @Command(
            name = "check",
            description = "Compile all rules; list them, or all their faults.",
            mixinStandardHelpOptions = true)
    static final class Check implements Runnable {
        @Mixin
        Options options = new Options();

        @Override
        public void run() {
            RuleBook book = RuleCompiler.compile(options.ruleFiles());
            Screen screen = options.screen();
            if (options.json()) {
                screen.line(Json.pretty(book.rules()));
                return;
            }
            book.rules().forEach(rule -> screen.line(described(rule)));
            screen.line(
                    "%d rules are sound, revision %s.".formatted(book.rules().size(), book.revision()));
        }

        private static String described(RuleRef rule) {
            return "rules/%-34s %-12s %s".formatted(rule.place(), rule.id(), rule.name());
        }
    }
}
