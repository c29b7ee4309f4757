package rigor.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import rigor.engine.Judgement;
import rigor.engine.lint.RuleCheck.Severity;
import rigor.engine.lint.RuleChecks;
import rigor.engine.lint.RuleFault;
import rigor.engine.lint.RulePreview;
import rigor.engine.rules.RuleBook;
import rigor.engine.rules.RuleFiles;
import rigor.explain.words.Json;
import rigor.facts.column.Words;
import rigor.terms.Figures;
import rigor.verdict.RuleRef;

/** {@code rigor rules ...}. */
@Command(
        name = "rules",
        description = "The rules in force.",
        mixinStandardHelpOptions = true,
        subcommands = {RulesCommand.Check.class, RulesCommand.Preview.class},
        synopsisSubcommandLabel = "COMMAND")
final class RulesCommand {

    /** For programs. */
    record Checked(String revision, List<RuleRef> rules, List<RuleFault> findings) {}

    /** Compiles all rules and lists them with the findings about them, or lists all their faults. */
    @Command(
            name = "check",
            description = "Compile all rules and list them, or list all their faults.",
            mixinStandardHelpOptions = true)
    static final class Check implements Callable<Integer> {
        @Mixin
        CommonOptions options = new CommonOptions();

        @Override
        public Integer call() {
            Judgement judgement = options.explainer().judgement();
            List<RuleFault> faults = RuleChecks.of(judgement);
            print(judgement.rules(), faults);
            return faults.stream().noneMatch(f -> f.severity() == Severity.ERROR) ? 0 : Main.FAULTS;
        }

        private void print(RuleBook book, List<RuleFault> faults) {
            Screen screen = options.screen();
            if (options.json()) {
                screen.line(Json.pretty(new Checked(book.revision(), book.rules(), faults)));
                return;
            }
            book.rules().forEach(rule -> screen.line(described(rule)));
            faults.forEach(f -> screen.paragraph(
                    0,
                    "%s %s %s: %s (%s)".formatted(place(f), f.check(), Words.of(f.severity()), f.found(), f.reason())));
            screen.line(String.format(
                    Locale.ROOT,
                    "%d rules compile, %d %s, revision %s.",
                    book.rules().size(),
                    faults.size(),
                    faults.size() == 1 ? "finding" : "findings",
                    book.revision()));
        }

        private static String place(RuleFault fault) {
            return (fault.file().endsWith(".csv") ? "facts/" : "rules/") + fault.place();
        }
    }

    /** Judges with a folder of edited rules, without putting them in force. */
    @Command(
            name = "preview",
            description = "Which verdicts the rules of a folder would change; puts nothing in force.",
            mixinStandardHelpOptions = true)
    static final class Preview implements Runnable {
        @Mixin
        CommonOptions options = new CommonOptions();

        @Parameters(
                paramLabel = "DIR",
                arity = "0..1",
                description = "Folder of edited rules, laid out as those in force; the same as --rules DIR.")
        @Nullable
        Path edited;

        @Override
        public void run() {
            RuleFiles rules = RuleFiles.in(edited());
            RulePreview preview = RulePreview.of(options.explainer().judgement(), rules);
            Screen screen = options.screen();
            if (options.json()) {
                screen.line(Json.pretty(preview));
                return;
            }
            preview.edited().forEach((file, how) -> screen.line("rules/" + file + " " + how));
            new FlipsText(screen).print(preview.flips());
            preview.neverFire().forEach(rule -> screen.paragraph(0, "Never fires: " + named(rule)));
            preview.alwaysFire().forEach(rule -> screen.paragraph(0, "Always fires: " + named(rule)));
            preview.contradictions().forEach(c -> screen.paragraph(0, contradiction(c)));
        }

        /** If DIR is given, {@code --rules} still names the rules in force. */
        private Path edited() {
            Path named = edited != null ? edited : options.rules;
            if (named == null) {
                throw new ParameterException(
                        options.spec().commandLine(), "name the folder of the edited rules: rules preview DIR");
            }
            if (edited == null) {
                options.rules = null;
            }
            return named;
        }

        private static String named(RuleRef rule) {
            return "%s \"%s\" (rules/%s)".formatted(rule.id(), rule.name(), rule.place());
        }

        private static String contradiction(RulePreview.Contradiction c) {
            return "Contradiction: %s rejects and %s rewards %s of %s"
                    .formatted(named(c.rejects()), named(c.praises()), c.requirement(), Figures.some(c.subjects()));
        }
    }

    private static String described(RuleRef rule) {
        return "rules/%-34s %-12s %s".formatted(rule.place(), rule.id(), rule.name());
    }
}
