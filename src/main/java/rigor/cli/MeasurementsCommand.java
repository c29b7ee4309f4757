package rigor.cli;

import java.io.IOException;
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
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import rigor.api.MeasurementsUpload;
import rigor.api.Page;
import rigor.engine.Judge;
import rigor.engine.Judgement;
import rigor.explain.change.WantedMeasurement;
import rigor.explain.change.WantedMeasurements;
import rigor.facts.FactsRejected;
import rigor.facts.Problem;
import rigor.facts.Progress;
import rigor.facts.Table;
import rigor.facts.bench.BenchOptions;
import rigor.facts.bench.MeasurementsImport;
import rigor.facts.csv.FactsReader;
import rigor.facts.files.Content;
import rigor.facts.files.FactFiles;
import rigor.live.InForce;

/** {@code rigor measurements ...}: numbers of one's own, and which ones would help most. */
@Command(
        name = "measurements",
        description = "Import what you have measured, see which measurement would settle most.",
        mixinStandardHelpOptions = true,
        subcommands = {MeasurementsCommand.Import.class, MeasurementsCommand.Wanted.class},
        synopsisSubcommandLabel = "COMMAND")
final class MeasurementsCommand {

    /** Checks a whole file, shows what it changes, and puts it in force. */
    @Command(
            name = "import",
            description = {
                "Read what a bench program printed, show which bands and verdicts it changes, and keep it in the case:",
                "llama-bench (JSON, JSONL, CSV, markdown), vllm bench serve (JSON), mlx_lm, or our own columns."
            },
            mixinStandardHelpOptions = true)
    static final class Import implements Callable<Integer> {
        @Mixin
        CommonOptions options = new CommonOptions();

        @Parameters(paramLabel = "FILE", description = "What the program printed or saved.")
        Path file = Path.of("");

        @Option(names = "--dry-run", description = "Show what would change, and change nothing.")
        boolean dryRun;

        @Option(names = "--accelerator", paramLabel = "ID", description = "As in accelerators.csv.")
        @Nullable
        String accelerator;

        @Option(names = "--count", paramLabel = "N", description = "How many of them shared the model.")
        @Nullable
        Integer count;

        @Option(names = "--split", paramLabel = "HOW", description = "How they shared it: none, layer or tensor.")
        @Nullable
        String split;

        @Option(names = "--model", paramLabel = "ID", description = "As in models.csv.")
        @Nullable
        String model;

        @Option(
                names = "--format",
                paramLabel = "F",
                description = "Of the weights, as in weights.csv, such as Q4_K_M.")
        @Nullable
        String format;

        @Option(names = "--engine", paramLabel = "E", description = "What ran it, where the file is of another.")
        @Nullable
        String engine;

        @Option(names = "--streams", paramLabel = "N", description = "Requests that ran at once.")
        @Nullable
        Integer streams;

        @Option(names = "--date", paramLabel = "DATE", description = "The day of the measurement, 2026-02-17.")
        @Nullable
        String date;

        @Override
        public Integer call() {
            InForce before = options.judged();
            BenchOptions said = new BenchOptions(accelerator, count, split, model, format, engine, streams, date);
            MeasurementsImport plan =
                    MeasurementsImport.plan(file.toString(), content(file), said, before.files(), before.facts());
            if (!plan.isSound() && !dryRun) {
                options.answer(MeasurementsUpload.refused(plan), screen -> MeasurementsText.refused(plan, screen));
                return Main.FAULTS;
            }
            MeasurementsUpload done = apply(plan, before);
            options.answer(done, screen -> new MeasurementsText(screen).print(done));
            return plan.isSound() ? 0 : Main.FAULTS;
        }

        private MeasurementsUpload apply(MeasurementsImport plan, InForce before) {
            Judgement after = plan.added().isEmpty()
                    ? before.judgement()
                    : Judge.again(
                            before.judgement(),
                            FactsReader.read(plan.files(), before.files(), before.facts(), Progress.UNSEEN));
            Map<Table, Content> changed = plan.changed(before.files());
            if (!dryRun && !changed.isEmpty()) {
                FactFiles files = before.files();
                OffersCommand.store(options, files).write(changed, files.caseRevision());
            }
            return MeasurementsUpload.of(plan, dryRun, before.judgement(), after);
        }
    }

    /** Names a gap in the facts by what it costs. */
    @Command(
            name = "wanted",
            description = {
                "Which single measurement would settle the most open builds, if it turned out as estimated.",
                "Takes some ten seconds: the open builds are judged again for each."
            },
            mixinStandardHelpOptions = true)
    static final class Wanted implements Runnable {
        @Mixin
        CommonOptions options = new CommonOptions();

        @Option(
                names = "--limit",
                paramLabel = "N",
                description = "How many are listed (default: ${DEFAULT-VALUE}).",
                defaultValue = "5")
        int limit;

        @Override
        public void run() {
            if (limit < 1) {
                throw new ParameterException(options.spec().commandLine(), "--limit must be at least 1");
            }
            Judgement judgement = options.judged().judgement();
            List<WantedMeasurement> all = WantedMeasurements.of(judgement);
            List<WantedMeasurement> first = all.subList(0, Math.min(limit, all.size()));
            options.answer(Page.whole(judgement, first), screen -> new WantedText(screen).print(first, all.size()));
        }
    }

    /** All of a file that may be read; one byte more tells that it is too large. */
    private static Content content(Path file) {
        try (var in = Files.newInputStream(file)) {
            return Content.of(in.readNBytes(MeasurementsImport.MOST_BYTES + 1));
        } catch (NoSuchFileException e) {
            throw new FactsRejected(List.of(new Problem(file.toString(), 0, 0, "does not exist")));
        } catch (IOException e) {
            throw new FactsRejected(List.of(new Problem(file.toString(), 0, 0, "cannot be read")));
        }
    }
}
