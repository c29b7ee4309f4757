package rigor.cli;

import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import rigor.engine.Ahead;
import rigor.engine.Judge;
import rigor.engine.RuleBook;
import rigor.engine.RuleCompiler;
import rigor.engine.RuleFiles;
import rigor.explain.Explainer;
import rigor.facts.FactFiles;
import rigor.facts.Facts;
import rigor.facts.FactsReader;
import rigor.facts.Progress;
import rigor.live.Folders;

/** What all commands share: which facts and rules, and how to print. */
final class Options {
    @Spec(Spec.Target.MIXEE)
    @Nullable
    CommandSpec command;

    @Option(
            names = "--facts",
            paramLabel = "DIR",
            description = "Folder of tables (default: ./facts, else the shipped ones).")
    @Nullable
    Path facts;

    @Option(
            names = "--rules",
            paramLabel = "DIR",
            description = "Folder of rules (default: ./rules, else the shipped ones).")
    @Nullable
    Path rules;

    @Option(names = "--json", description = "Print JSON for programs.")
    private boolean json;

    Folders folders() {
        Folders here = Folders.here();
        Path givenFacts = given(o -> o.facts);
        Path givenRules = given(o -> o.rules);
        return new Folders(
                givenFacts != null ? givenFacts : here.facts(), givenRules != null ? givenRules : here.rules());
    }

    boolean json() {
        return Boolean.TRUE.equals(given(o -> o.json ? true : null));
    }

    /** An option may stand before or after the command's name. */
    private <T> @Nullable T given(Function<Options, @Nullable T> option) {
        for (CommandSpec at = command; at != null; at = at.parent()) {
            for (CommandSpec mixin : at.mixins().values()) {
                if (mixin.userObject() instanceof Options options && option.apply(options) != null) {
                    return option.apply(options);
                }
            }
        }
        return null;
    }

    FactFiles factFiles() {
        return folders().readFacts();
    }

    RuleFiles ruleFiles() {
        return folders().readRules();
    }

    Explainer explainer() {
        return explainer(factFiles());
    }

    /** Rules are compiled while facts are read. */
    Explainer explainer(FactFiles files) {
        Ahead<RuleBook> compiled = Ahead.begin(() -> RuleCompiler.compile(ruleFiles()));
        Progress progress = ProgressLine.ofTerminal();
        Facts read = Judge.prepared(FactsReader.read(files, progress));
        return new Explainer(Judge.judge(read, compiled.get(), progress));
    }

    /** The command that these options were given to. */
    CommandSpec spec() {
        return Objects.requireNonNull(command);
    }

    Screen screen() {
        CommandSpec spec = spec();
        return new Screen(spec.commandLine().getOut(), spec.usageMessage().width());
    }
}
