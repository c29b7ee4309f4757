package rigor.cli;

import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import rigor.engine.RuleBook;
import rigor.engine.RuleCompiler;
import rigor.engine.RuleFiles;
import rigor.engine.RulePreview;
import rigor.explain.Json;
import rigor.verdict.RuleRef;

/** {@code rigor rules ...}. */
@Command(
        name = "rules",
        description = "The rules in force.",
        mixinStandardHelpOptions = true,
        subcommands = {RulesCommand.Check.class, RulesCommand.Preview.class},
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
    }

    /** Compiles and judges a folder of edited rules aside. */
    @Command(
            name = "preview",
            description = "What the rules of a folder would decide otherwise; changes nothing.",
            mixinStandardHelpOptions = true)
    static final class Preview implements Runnable {
        @Mixin
        Options options = new Options();

        @Parameters(paramLabel = "DIR", description = "The edited rules, laid out as those in force.")
        Path edited = Path.of("");

        @Override
        public void run() {
            RulePreview preview = RulePreview.of(options.explainer().judgement(), RuleFiles.in(edited));
            Screen screen = options.screen();
            if (options.json()) {
                screen.line(Json.pretty(preview));
                return;
            }
            preview.edited().forEach((file, how) -> screen.line(file + " " + how));
            new FlipsText(screen).print(preview.flips());
            preview.neverFire().forEach(rule -> screen.line("never fires: " + described(rule)));
            preview.alwaysFire().forEach(rule -> screen.line("always fires: " + described(rule)));
            preview.contradictions().forEach(c -> screen.line(contradiction(c)));
        }

        private static String contradiction(RulePreview.Contradiction c) {
            return "%s rejects and %s praises %s: %s"
                    .formatted(c.rejects().id(), c.praises().id(), c.requirement(), String.join(", ", c.subjects()));
        }
    }

    private static String described(RuleRef rule) {
        return "rules/%-34s %-12s %s".formatted(rule.place(), rule.id(), rule.name());
    }
}
