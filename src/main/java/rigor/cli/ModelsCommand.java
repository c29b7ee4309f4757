package rigor.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rigor.api.ImportedModel;
import rigor.facts.Facts;
import rigor.facts.Table;
import rigor.facts.csv.FactsReader;
import rigor.facts.files.FactFiles;
import rigor.facts.headers.ModelsImport;

/** {@code rigor models ...}: a model that the tables do not know, from its own files. */
@Command(
        name = "models",
        description = "Take up a model that the tables do not know.",
        mixinStandardHelpOptions = true,
        subcommands = {ModelsCommand.Import.class},
        synopsisSubcommandLabel = "COMMAND")
final class ModelsCommand {

    /** Makes a row of models.csv, and of weights.csv, of what a file's header says. */
    @Command(
            name = "import",
            description = {
                "Read a config.json of Hugging Face, a folder that has one, or the header of a GGUF file, and keep the",
                "model in the case; of a GGUF file its size too. Tensors are not read."
            },
            mixinStandardHelpOptions = true)
    static final class Import implements Runnable {
        private static final int INDENT = 2;

        @Mixin
        CommonOptions options = new CommonOptions();

        @Parameters(paramLabel = "PATH", description = "The file, or the folder of config.json.")
        Path path = Path.of("");

        @Option(names = "--dry-run", description = "Show what would be written, and write nothing.")
        boolean dryRun;

        @Option(names = "--id", paramLabel = "ID", description = "What the model is called (default: as its file).")
        @Nullable
        String id;

        @Option(names = "--total-params", paramLabel = "B", description = "All parameters, in 10^9.")
        @Nullable
        Double total;

        @Option(names = "--active-params", paramLabel = "B", description = "Those that a token wakes, in 10^9.")
        @Nullable
        Double active;

        @Option(names = "--format", paramLabel = "F", description = "Of the weights, such as Q4_K_M.")
        @Nullable
        String format;

        @Override
        public void run() {
            FactFiles files = options.factFiles();
            Facts facts = FactsReader.read(files);
            ModelsImport plan = ModelsImport.of(path, new ModelsImport.Said(id, total, active, format), facts);
            FactFiles after = plan.over(files);
            FactsReader.read(after);
            ImportedModel done = ImportedModel.of(plan, after, dryRun ? List.of() : written(plan, files));
            options.answer(done, screen -> print(done, screen));
        }

        private List<String> written(ModelsImport plan, FactFiles files) {
            FactFiles after = OffersCommand.store(options, files).write(plan.changed(), files.caseRevision());
            return plan.changed().keySet().stream()
                    .map((Table table) -> after.label(FactFiles.OWN + table.file()))
                    .toList();
        }

        private static void print(ImportedModel done, Screen screen) {
            screen.heading(done.model().getOrDefault("model_id", ""));
            row(done.model(), screen);
            if (!done.weights().isEmpty()) {
                screen.blank();
                row(done.weights(), screen);
            }
            screen.blank();
            done.told().forEach(sentence -> screen.item(INDENT, "-", sentence + "."));
            screen.line(
                    done.tables().isEmpty()
                            ? "Nothing was written."
                            : "Wrote " + String.join(" and ", done.tables()) + ".");
        }

        private static void row(Map<String, String> cells, Screen screen) {
            cells.forEach((column, value) -> screen.item(INDENT, "", column + ": " + value));
        }
    }
}
