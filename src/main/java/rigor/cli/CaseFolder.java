package rigor.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;
import rigor.api.MadeCase;
import rigor.facts.cases.NewCase;
import rigor.facts.csv.FactsReader;
import rigor.facts.files.FactFiles;

/** Where a command writes the case that it makes. */
final class CaseFolder {
    private static final int INDENT = 2;

    @Option(
            names = "--to",
            paramLabel = "DIR",
            description = "Folder of the case (default: ${DEFAULT-VALUE}).",
            defaultValue = "case")
    Path path = Path.of("case");

    /**
     * Writes a case if it can be read over these tables.
     *
     * @throws rigor.facts.FactsRejected with what is wrong with it, or if there is one already
     */
    MadeCase write(NewCase made, FactFiles files) {
        FactsReader.read(made.over(files, path));
        made.write(path);
        return MadeCase.of(made, path);
    }

    static void print(MadeCase made, Screen screen) {
        screen.line("Wrote " + made.folder() + ": " + String.join(", ", made.tables()) + ".");
        made.assumed().forEach(sentence -> screen.item(INDENT, "", "Assumed: " + sentence + "."));
        screen.blank();
    }
}
