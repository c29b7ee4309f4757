package rigor.cli;

import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rigor.api.MadeCase;
import rigor.facts.Facts;
import rigor.facts.cases.FirstEdition;
import rigor.facts.cases.NewCase;
import rigor.facts.csv.FactsReader;
import rigor.facts.files.FactFiles;

/** {@code rigor case migrate DIR}: makes a case of a folder of tables of the first edition. */
@Command(
        name = "migrate",
        description = "Make a case of a folder of tables of the first edition: what differs from the tables of today.",
        mixinStandardHelpOptions = true)
final class CaseMigrateCommand implements Runnable {
    @Mixin
    CommonOptions options = new CommonOptions();

    @Parameters(paramLabel = "DIR", description = "The folder, which stays as it is.")
    Path folder = Path.of("");

    @Option(
            names = "--to",
            paramLabel = "DIR",
            description = "Folder of the case (default: ${DEFAULT-VALUE}).",
            defaultValue = "case")
    Path to = Path.of("case");

    @Override
    public void run() {
        FactFiles files = options.factFiles();
        Facts world = FactsReader.read(files);
        NewCase made = FirstEdition.read(folder, world);
        FactsReader.read(made.over(files, to));
        made.write(to);
        MadeCase told = MadeCase.of(made, to);
        options.answer(told, screen -> CaseNewCommand.print(told, screen));
    }
}
