package rigor.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import rigor.explain.Json;
import rigor.facts.Facts;
import rigor.facts.FactsReader;
import rigor.facts.Table;

/** {@code rigor facts ...}. */
@Command(
        name = "facts",
        description = "The tables in force.",
        mixinStandardHelpOptions = true,
        subcommands = FactsCommand.Check.class,
        synopsisSubcommandLabel = "COMMAND")
final class FactsCommand {

    /** Reads all tables and counts them, or lists their faults. */
    @Command(
            name = "check",
            description = "Read and check all tables; count their rows, or list all their faults.",
            mixinStandardHelpOptions = true)
    static final class Check implements Runnable {
        @Mixin
        Options options = new Options();

        @Override
        public void run() {
            Facts facts = FactsReader.read(options.factFiles());
            Map<String, Integer> counts = new LinkedHashMap<>();
            for (Table table : Table.values()) {
                counts.put(table.file(), facts.count(table.type()));
            }
            Screen screen = options.screen();
            if (options.json()) {
                screen.line(Json.pretty(counts));
                return;
            }
            counts.forEach((file, rows) -> screen.line("facts/%-26s %,6d rows".formatted(file, rows)));
            screen.line("All tables are sound, revision %s.".formatted(facts.revision()));
        }
    }
}
