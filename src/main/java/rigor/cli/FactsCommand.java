package rigor.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import rigor.explain.report.DeepCheck;
import rigor.explain.report.FactDoubt;
import rigor.explain.words.Json;
import rigor.facts.Facts;
import rigor.facts.Table;
import rigor.facts.csv.FactsReader;

/** {@code rigor facts ...}. */
@Command(
        name = "facts",
        description = "The tables in force.",
        mixinStandardHelpOptions = true,
        subcommands = {FactsCommand.Check.class, ColumnsCommand.class},
        synopsisSubcommandLabel = "COMMAND")
final class FactsCommand {

    /** Reads all tables and counts them, or lists their faults. */
    @Command(
            name = "check",
            description = "Read and check all tables; count their rows, or list all their faults.",
            mixinStandardHelpOptions = true)
    static final class Check implements Runnable {
        @Mixin
        CommonOptions options = new CommonOptions();

        @Option(names = "--deep", description = "Also look for contradictions between claims, prices, sums and rows.")
        boolean deep;

        @Override
        public void run() {
            Facts facts = FactsReader.read(options.factFiles());
            if (deep) {
                doubts(DeepCheck.of(facts));
                return;
            }
            Map<String, Integer> counts = new LinkedHashMap<>();
            for (Table table : Table.values()) {
                counts.put(table.file(), facts.count(table.type()));
            }
            Screen screen = options.screen();
            if (options.json()) {
                screen.line(Json.pretty(counts));
                return;
            }
            counts.forEach(
                    (file, rows) -> screen.line(String.format(Locale.ROOT, "facts/%-26s %,6d rows", file, rows)));
            screen.line("All tables are valid, revision %s.".formatted(facts.revision()));
        }

        private void doubts(List<FactDoubt> doubts) {
            Screen screen = options.screen();
            if (options.json()) {
                screen.line(Json.pretty(doubts));
                return;
            }
            doubts.forEach(d -> screen.item(
                    8,
                    d.check(),
                    "%s: %s (facts/%s) against %s (facts/%s)"
                            .formatted(
                                    d.sentence(),
                                    d.one().says(),
                                    d.one().place(),
                                    d.other().says(),
                                    d.other().place())));
            screen.line(doubts.size() + " points to check.");
        }
    }
}
