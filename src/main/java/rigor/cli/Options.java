package rigor.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import rigor.engine.Judge;
import rigor.engine.RuleBook;
import rigor.engine.RuleCompiler;
import rigor.engine.RuleFiles;
import rigor.explain.Explainer;
import rigor.facts.FactFiles;
import rigor.facts.Facts;
import rigor.facts.FactsReader;

/** What all commands share: which facts and rules, and how to print. */
final class Options {
    private static final Path FACTS = Path.of("facts");
    private static final Path RULES = Path.of("rules");

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
    boolean json;

    FactFiles factFiles() {
        if (facts != null) {
            return FactFiles.in(facts);
        }
        return Files.isDirectory(FACTS) ? FactFiles.in(FACTS) : FactFiles.bundled();
    }

    RuleFiles ruleFiles() {
        if (rules != null) {
            return RuleFiles.in(rules);
        }
        return Files.isDirectory(RULES) ? RuleFiles.in(RULES) : RuleFiles.bundled();
    }

    Explainer explainer() {
        Facts read = FactsReader.read(factFiles());
        RuleBook book = RuleCompiler.compile(ruleFiles());
        return new Explainer(Judge.judge(read, book));
    }

    Screen screen() {
        CommandSpec spec = java.util.Objects.requireNonNull(command);
        return new Screen(spec.commandLine().getOut(), spec.usageMessage().width());
    }
}
