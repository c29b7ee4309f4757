package rigor.cli;

import java.io.Console;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import rigor.engine.model.RuleTrust;
import rigor.engine.rules.RuleFiles;
import rigor.explain.Explainer;
import rigor.facts.files.FactFiles;
import rigor.live.CaseSource;
import rigor.live.Folders;
import rigor.live.InForce;
import rigor.live.Live;

/** What all commands share: which facts and rules, and how to print. */
final class CommonOptions {
    static final String JSON = "--json";
    static final String TRUST_RULES = "--trust-rules";

    @Spec(Spec.Target.MIXEE)
    @Nullable
    CommandSpec command;

    @Option(
            names = "--facts",
            paramLabel = "DIR",
            description = "Folder of tables (default: ./facts, else the shipped tables).")
    @Nullable
    Path facts;

    @Option(
            names = "--rules",
            paramLabel = "DIR",
            description = "Folder of rules (default: ./rules, else the shipped rules).")
    @Nullable
    Path rules;

    @Option(
            names = "--case",
            paramLabel = "DIR|ID",
            description = "Folder of a case, or the id of a shipped one (default: ./case, else the first shipped one).")
    @Nullable
    String buyersCase;

    @Option(names = JSON, description = "Print JSON for programs.")
    private boolean json;

    @Option(
            names = TRUST_RULES,
            description = "Let rules use all of DRL, not only the profile; prints which guarantees this gives up.")
    private boolean trustRules;

    Folders folders() {
        Folders here = Folders.here();
        Path givenFacts = given(o -> o.facts);
        Path givenRules = given(o -> o.rules);
        return new Folders(
                givenFacts != null ? givenFacts : here.facts(),
                givenRules != null ? givenRules : here.rules(),
                buyer(),
                trust());
    }

    /** A word that is no folder is the id of a shipped case. */
    private CaseSource buyer() {
        String named = given(o -> o.buyersCase);
        if (named == null) {
            return CaseSource.usual();
        }
        Path folder = Path.of(named);
        return Files.isDirectory(folder) || folder.getNameCount() > 1
                ? CaseSource.at(folder)
                : CaseSource.shipped(named);
    }

    /** How much of DRL the rules may use in this process. */
    RuleTrust trust() {
        boolean trusted = Boolean.TRUE.equals(given(o -> o.trustRules ? true : null));
        return trusted ? RuleTrust.TRUSTED : RuleTrust.PROFILE;
    }

    boolean json() {
        return Boolean.TRUE.equals(given(o -> o.json ? true : null));
    }

    /** An option may stand before or after the command's name. */
    private <T> @Nullable T given(Function<CommonOptions, @Nullable T> option) {
        for (CommandSpec at = command; at != null; at = at.parent()) {
            for (CommandSpec mixin : at.mixins().values()) {
                if (mixin.userObject() instanceof CommonOptions options && option.apply(options) != null) {
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
        return judged().explainer();
    }

    /** The facts and rules of the folders, judged. */
    InForce judged() {
        return Live.once(folders(), program().earlier, ProgressLine.ofTerminal());
    }

    /** Answers programs with the object that the API answers with, and people with text. */
    void answer(Object forPrograms, Consumer<Screen> forPeople) {
        if (json()) {
            program().out.json(forPrograms);
        } else {
            forPeople.accept(screen());
        }
    }

    /** Where somebody can be asked; empty where nobody sits before a terminal. */
    Optional<Console> terminal() {
        return Optional.ofNullable(System.console());
    }

    /** The command that these options were given to. */
    CommandSpec spec() {
        return Objects.requireNonNull(command);
    }

    Screen screen() {
        CommandSpec spec = spec();
        return new Screen(
                spec.commandLine().getOut(), program().out, spec.usageMessage().width());
    }

    private Main program() {
        return Main.of(spec().commandLine());
    }
}
