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
import rigor.api.EditPreview;
import rigor.api.Page;
import rigor.engine.Judgement;
import rigor.engine.lint.RuleCheck.Severity;
import rigor.engine.lint.RuleChecks;
import rigor.engine.lint.RuleFault;
import rigor.engine.lint.RulePreview;
import rigor.engine.rules.RuleBook;
import rigor.engine.rules.RuleFiles;
import rigor.explain.words.RuleView;
import rigor.facts.Origin;
import rigor.facts.column.Words;
import rigor.terms.Figures;
import rigor.verdict.RuleRef;

/** {@code rigor rules ...}. */
@Command(
        name = "rules",
        description = "The rules in force.",
        mixinStandardHelpOptions = true,
        subcommands = {RulesCommand.Check.class, RulesCommand.Listed.class, RulesCommand.Preview.class},
        synopsisSubcommandLabel = "COMMAND")
final class RulesCommand {

    /** Compiles all rules and tells the findings about them, or lists all their faults. */
    @Command(
            name = "check",
            description = "Compile all rules and list what is doubtful about them, or list all their faults.",
            mixinStandardHelpOptions = true)
    static final class Check implements Callable<Integer> {
        @Mixin
        CommonOptions options = new CommonOptions();

        @Override
        public Integer call() {
            Judgement judgement = options.explainer().judgement();
            Page<RuleFault> found = Page.whole(judgement, RuleChecks.of(judgement));
            options.answer(found, screen -> print(found.items(), judgement.rules(), screen));
            return found.items().stream().noneMatch(f -> f.severity() == Severity.ERROR) ? 0 : Main.FAULTS;
        }

        private static void print(List<RuleFault> faults, RuleBook book, Screen screen) {
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
            return fault.file().endsWith(".csv") ? Origin.path(fault.place()) : "rules/" + fault.place();
        }
    }

    /** Lists the rules and what each did. */
    @Command(name = "list", description = "List the rules with their places.", mixinStandardHelpOptions = true)
    static final class Listed implements Runnable {
        @Mixin
        CommonOptions options = new CommonOptions();

        @Override
        public void run() {
            Judgement judgement = options.explainer().judgement();
            Page<RuleView> rules = Page.whole(judgement, RuleView.all(judgement));
            options.answer(rules, screen -> rules.items().forEach(rule -> screen.line(described(rule))));
        }

        private static String described(RuleView rule) {
            return "rules/%-34s %-12s %s".formatted(rule.file() + ":" + rule.line(), rule.id(), rule.name());
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
            Judgement inForce = options.explainer().judgement();
            RulePreview preview = RulePreview.of(inForce, rules);
            options.answer(EditPreview.of(preview, inForce.facts()), screen -> print(preview, screen));
        }

        private static void print(RulePreview preview, Screen screen) {
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
}
