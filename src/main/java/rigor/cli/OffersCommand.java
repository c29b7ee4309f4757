package rigor.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rigor.engine.Flip;
import rigor.engine.Flips;
import rigor.engine.Judge;
import rigor.engine.Judgement;
import rigor.engine.rules.RuleBook;
import rigor.engine.rules.RuleCompiler;
import rigor.explain.words.Json;
import rigor.facts.Facts;
import rigor.facts.FactsRejected;
import rigor.facts.Problem;
import rigor.facts.Progress;
import rigor.facts.Table;
import rigor.facts.csv.FactsReader;
import rigor.facts.files.FactFiles;
import rigor.facts.store.FactStore;
import rigor.facts.store.Version;
import rigor.facts.upload.OffersImport;
import rigor.facts.upload.RefusedCell;
import rigor.facts.upload.UploadBytes;
import rigor.facts.upload.UploadLimits;

/** {@code rigor offers ...}: import a file of offers, list earlier versions, restore one. */
@Command(
        name = "offers",
        description = "Import a file of offers, list earlier versions, restore one.",
        mixinStandardHelpOptions = true,
        subcommands = {OffersCommand.Import.class, OffersCommand.History.class, OffersCommand.Restore.class},
        synopsisSubcommandLabel = "COMMAND")
final class OffersCommand {

    /** What an import would do, for programs. */
    record Preview(OffersImport plan, List<Flip> flips, boolean done) {}

    /** Checks a whole file, shows what it changes, and puts it in force. */
    @Command(
            name = "import",
            description =
                    "Check a CSV file of offers, show what it changes and which verdicts flip, and put it in force.",
            mixinStandardHelpOptions = true)
    static final class Import implements Callable<Integer> {
        @Mixin
        CommonOptions options = new CommonOptions();

        @Parameters(paramLabel = "FILE", description = "CSV file, as saved by Excel or another program.")
        Path file = Path.of("");

        @Option(names = "--dry-run", description = "Show what would change, and change nothing.")
        boolean dryRun;

        @Option(
                names = "--mode",
                description =
                        "replace: the file is the whole table; merge: its rows are added (default: ${DEFAULT-VALUE}).",
                defaultValue = "replace")
        OffersImport.Mode mode = OffersImport.Mode.REPLACE;

        @Option(
                names = "--max-size",
                paramLabel = "MIB",
                description = "Largest file that is read, in MiB (default: ${DEFAULT-VALUE}).",
                defaultValue = "64",
                converter = MaxSize.class)
        UploadLimits limits = UploadLimits.DEFAULT;

        @Override
        public Integer call() {
            FactFiles current = options.factFiles();
            Progress progress = ProgressLine.ofTerminal();
            Facts facts = FactsReader.read(current, progress);
            OffersImport plan = OffersImport.plan(bytes(file, limits), mode, current, facts, limits, progress);
            List<Flip> flips = plan.isSound() ? flips(current, facts, plan, progress) : List.of();
            boolean done = plan.isSound() && !dryRun;
            if (done) {
                store(options, current)
                        .write(Table.OFFERS, plan.files().content("offers.csv").orElseThrow(), current.revision());
            }
            show(plan, flips, done);
            return plan.isSound() ? 0 : Main.FAULTS;
        }

        private List<Flip> flips(FactFiles current, Facts facts, OffersImport plan, Progress progress) {
            RuleBook rules = RuleCompiler.compile(options.ruleFiles(), options.trust());
            Judgement before = Judge.judge(facts, rules);
            Facts after = FactsReader.read(plan.files(), current, facts, progress);
            return Flips.between(before, Judge.judge(after, rules, progress));
        }

        private void show(OffersImport plan, List<Flip> flips, boolean done) {
            Screen screen = options.screen();
            if (options.json()) {
                screen.line(Json.pretty(new Preview(plan, flips, done)));
            } else {
                new ImportText(screen, file.toString()).print(plan, flips, done);
            }
        }
    }

    /** Lists the versions that were kept. */
    @Command(name = "history", description = "List earlier versions, newest first.", mixinStandardHelpOptions = true)
    static final class History implements Runnable {
        @Mixin
        CommonOptions options = new CommonOptions();

        @Override
        public void run() {
            List<Version> versions = store(options).versions();
            Screen screen = options.screen();
            if (options.json()) {
                screen.line(Json.pretty(versions));
                return;
            }
            versions.forEach(v -> screen.line(String.format(
                    Locale.ROOT, "%6d  %-24s of facts %s", v.number(), v.table().file(), v.revision())));
            screen.line("Earlier versions: " + versions.size() + ". Restore one: rigor offers restore NUMBER");
        }
    }

    /** Puts an earlier version in force; what it replaces is kept in turn. */
    @Command(name = "restore", description = "Put an earlier version in force again.", mixinStandardHelpOptions = true)
    static final class Restore implements Runnable {
        @Mixin
        CommonOptions options = new CommonOptions();

        @Parameters(paramLabel = "NUMBER", description = "The number of the version, as history lists it.")
        int number;

        @Override
        public void run() {
            FactStore store = store(options);
            FactFiles after = store.restore(number, store.files().revision())
                    .orElseThrow(() -> new UnknownName(
                            "version",
                            String.valueOf(number),
                            store.versions().stream()
                                    .map(v -> String.valueOf(v.number()))
                                    .toList()));
            options.screen().line("Version " + number + " is in force again, facts " + after.revision() + ".");
        }
    }

    private static FactStore store(CommonOptions options, FactFiles... known) {
        Path folder = options.folders().facts();
        if (folder == null) {
            throw new FactsRejected(List.of(new Problem(
                    "facts", 0, 0, "is not a folder here; name one with --facts, the shipped tables are read-only")));
        }
        return FactStore.at(folder, known);
    }

    private static UploadBytes bytes(Path file, UploadLimits limits) {
        try {
            if (Files.size(file) > limits.bytes()) {
                throw new FactsRejected(List.of(new Problem(
                        file.toString(), 0, 0, "is larger than " + limits.mebibytes() + " MiB; see --max-size")));
            }
            UploadBytes bytes = new UploadBytes();
            Files.copy(file, bytes);
            return bytes;
        } catch (NoSuchFileException e) {
            throw new FactsRejected(List.of(new Problem(file.toString(), 0, 0, "does not exist")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is wrong with a cell, with file, line and column. */
    static String described(RefusedCell refusal, String file) {
        return refusal.in(file).toString();
    }
}
