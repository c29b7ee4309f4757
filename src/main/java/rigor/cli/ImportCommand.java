package rigor.cli;

import java.io.Console;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
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
import rigor.facts.csv.TableWriter;
import rigor.facts.files.Content;
import rigor.facts.files.FactFiles;
import rigor.facts.upload.OffersImport;
import rigor.facts.upload.OffersImport.Mode;
import rigor.facts.upload.UploadBytes;
import rigor.facts.upload.UploadLimits;
import rigor.facts.upload.draft.Texts;
import rigor.facts.upload.intake.FileAnswers;

/** {@code rigor offers import FILE}: checks a whole file, shows what it changes, and puts it in force. */
@Command(
        name = "import",
        description = {
            "Check a file of offers, show what it changes and which verdicts flip, and put it in force:",
            "a saved shop page, a spreadsheet, a product feed, a list with any columns, or the text of a quote.",
            "Its offers are added; those of the same seller, product and condition take each other's place."
        },
        mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {
    @Mixin
    CommonOptions options = new CommonOptions();

    @Parameters(paramLabel = "FILE", description = "The file as you hold it.", arity = "0..1")
    Path file = Path.of("");

    @Option(names = "--dry-run", description = "Show what would change, and change nothing.")
    boolean dryRun;

    @Option(names = "--replace", description = "The file is the whole table: offers that it does not have are dropped.")
    boolean replace;

    @Option(names = "--yes", description = "Take what the preview of a file in another format than ours shows.")
    boolean yes;

    @Option(names = "--template", description = "Print an empty table with examples, to fill in.")
    boolean template;

    @Mixin
    FileOptions said = new FileOptions();

    @Option(
            names = "--max-size",
            paramLabel = "MIB",
            description = "Largest file that is read, in MiB (default: ${DEFAULT-VALUE}).",
            defaultValue = "64",
            converter = MaxSize.class)
    UploadLimits limits = UploadLimits.DEFAULT;

    @Override
    public Integer call() {
        if (template) {
            options.answer(
                    Map.of("template", TableWriter.template(Table.OFFERS)),
                    screen -> screen.document(TableWriter.template(Table.OFFERS)));
            return 0;
        }
        Attempt attempt = new Attempt(options.factFiles(), ProgressLine.ofTerminal());
        FileAnswers answers = said.answers(options.spec());
        OffersImport plan = attempt.plan(answers);
        Console console = asking(plan);
        if (console != null) {
            plan = attempt.plan(new ImportQuestions(console).answers(plan, answers));
        }
        boolean trial = dryRun || plan.intake() != null && !yes && console == null;
        return attempt.told(plan, trial, console);
    }

    /** Where somebody can be asked about a file in another format than ours; else null. */
    private @Nullable Console asking(OffersImport plan) {
        boolean open = plan.intake() != null && !yes && !dryRun && !options.json();
        return open ? options.terminal().orElse(null) : null;
    }

    /** One file before one state of the facts. */
    private final class Attempt {
        private final FactFiles current;
        private final Progress progress;
        private final Facts facts;
        private final UploadBytes bytes = bytes(file, limits);

        Attempt(FactFiles current, Progress progress) {
            this.current = current;
            this.progress = progress;
            this.facts = FactsReader.read(current, progress);
        }

        OffersImport plan(FileAnswers answers) {
            String name = Texts.line(String.valueOf(file.getFileName()));
            Mode mode = replace ? Mode.REPLACE : Mode.MERGE;
            return OffersImport.plan(name, bytes, answers, mode, current, facts, limits, progress);
        }

        int told(OffersImport plan, boolean trial, @Nullable Console console) {
            boolean refused = !plan.isSound() && !trial;
            Lazy<Upload> upload = Lazy.of(() -> apply(plan, trial, console));
            options.answer(
                    refused ? Upload.refused(plan) : upload.get(),
                    screen -> new ImportText(screen, file.toString()).print(upload.get()));
            return plan.isSound() ? 0 : Main.FAULTS;
        }

        private Upload apply(OffersImport plan, boolean trial, @Nullable Console console) {
            RuleBook rules = RuleCompiler.compile(options.ruleFiles(), options.trust());
            Judgement before = Judge.judge(facts, rules);
            Judgement after = plan.isSound()
                    ? Judge.judge(FactsReader.read(plan.files(), current, facts, progress), rules, progress)
                    : before;
            Upload upload = Upload.of(plan, trial, before, after);
            Map<Table, Content> changed = plan.changed(current);
            if (!plan.isSound() || trial || changed.isEmpty()) {
                return upload;
            }
            if (console != null) {
                new ImportText(options.screen(), file.toString()).print(Upload.of(plan, true, before, after));
                if (!new ImportQuestions(console).isAgreed(plan)) {
                    return Upload.of(plan, true, before, after);
                }
            }
            OffersCommand.store(options, current).write(changed, current.caseRevision());
            return upload;
        }
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
