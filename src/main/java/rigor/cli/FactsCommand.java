package rigor.cli;

import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import rigor.api.Page;
import rigor.api.TableView;
import rigor.explain.report.DeepCheck;
import rigor.explain.report.FactDoubt;
import rigor.facts.Attribution;
import rigor.facts.Facts;
import rigor.facts.Origin;
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
            String rules = options.ruleFiles().revision();
            if (deep) {
                Page<FactDoubt> doubts = Page.whole(facts, rules, DeepCheck.of(facts));
                options.answer(doubts, screen -> doubts(doubts.items(), screen));
            } else {
                Page<TableView> tables = Page.whole(facts, rules, TableView.all(facts));
                options.answer(tables, screen -> counts(tables, facts, screen));
            }
        }

        private static void counts(Page<TableView> tables, Facts facts, Screen screen) {
            tables.items()
                    .forEach(table ->
                            screen.line(String.format(Locale.ROOT, "%-26s %,6d rows", table.file(), table.rows())));
            facts.all(Attribution.class).forEach(attribution -> screen.paragraph(0, attribution.plain()));
            screen.line("All tables are valid: facts %s, case %s.".formatted(tables.facts(), tables.caseRevision()));
        }

        private static void doubts(List<FactDoubt> doubts, Screen screen) {
            doubts.forEach(d -> screen.item(
                    8,
                    d.check(),
                    "%s: %s (%s) against %s (%s)"
                            .formatted(
                                    d.sentence(),
                                    d.one().says(),
                                    Origin.path(d.one().place()),
                                    d.other().says(),
                                    Origin.path(d.other().place()))));
            screen.line(doubts.size() + " points to check.");
        }
    }
}
