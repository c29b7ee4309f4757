package rigor.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rigor.api.Upload;
import rigor.engine.Judge;
import rigor.engine.Judgement;
import rigor.engine.rules.RuleBook;
import rigor.engine.rules.RuleCompiler;
import rigor.facts.Facts;
import rigor.facts.FactsRejected;
import rigor.facts.Lazy;
import rigor.facts.Problem;
import rigor.facts.Progress;
import rigor.facts.Table;
import rigor.facts.csv.FactsReader;
import rigor.facts.files.FactFiles;
import rigor.facts.upload.OffersImport;
import rigor.facts.upload.OffersImport.Mode;
import rigor.facts.upload.UploadBytes;
import rigor.facts.upload.UploadLimits;

/** {@code rigor offers import FILE}: checks a whole file, shows what it changes, and puts it in force. */
@Command(
        name = "import",
        description = {
            "Check a CSV file of offers, show what it changes and which verdicts flip, and put it in force.",
            "Its offers are added; those with the id of one that is there take its place."
        },
        mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {
    @Mixin
    CommonOptions options = new CommonOptions();

    @Parameters(paramLabel = "FILE", description = "CSV file, as saved by Excel or another program.")
    Path file = Path.of("");

    @Option(names = "--dry-run", description = "Show what would change, and change nothing.")
    boolean dryRun;

    @Option(names = "--replace", description = "The file is the whole table: offers that it does not have are dropped.")
    boolean replace;

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
        OffersImport plan = OffersImport.plan(
                bytes(file, limits), replace ? Mode.REPLACE : Mode.MERGE, current, facts, limits, progress);
        Lazy<Upload> upload = Lazy.of(() -> apply(plan, current, facts, progress));
        boolean refused = !plan.isSound() && !dryRun;
        options.answer(
                refused ? Upload.refused(plan) : upload.get(),
                screen -> new ImportText(screen, file.toString()).print(upload.get()));
        return plan.isSound() ? 0 : Main.FAULTS;
    }

    private Upload apply(OffersImport plan, FactFiles current, Facts facts, Progress progress) {
        RuleBook rules = RuleCompiler.compile(options.ruleFiles(), options.trust());
        Judgement before = Judge.judge(facts, rules);
        Judgement after = plan.isSound()
                ? Judge.judge(FactsReader.read(plan.files(), current, facts, progress), rules, progress)
                : before;
        if (plan.isSound() && !dryRun) {
            plan.own()
                    .ifPresent(offers ->
                            OffersCommand.store(options, current).write(Table.OFFERS, offers, current.caseRevision()));
        }
        return Upload.of(plan, dryRun, before, after);
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
}
