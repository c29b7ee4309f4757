package rigor.cli;

import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import rigor.api.MadeCase;
import rigor.facts.cases.FirstEdition;
import rigor.facts.cases.NewCase;
import rigor.facts.csv.CaseChoice;
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

    @Mixin
    CaseFolder to = new CaseFolder();

    /** The tables that it is held against; those in place where one stands may be the very ones to migrate. */
    private FactFiles today() {
        Path here = options.folders().facts();
        boolean isItself = here != null
                && here.toAbsolutePath()
                        .normalize()
                        .equals(folder.toAbsolutePath().normalize());
        return isItself ? CaseChoice.usual(FactFiles.bundled()) : options.factFiles();
    }

    @Override
    public void run() {
        FactFiles files = today();
        NewCase made = FirstEdition.read(folder, files);
        MadeCase told = to.write(made, files);
        options.answer(told, screen -> CaseFolder.print(told, screen));
    }
}
