package rigor.cli;

import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import rigor.api.Page;
import rigor.api.Restored;
import rigor.engine.Judge;
import rigor.engine.Judgement;
import rigor.facts.FactsRejected;
import rigor.facts.NotFound;
import rigor.facts.Problem;
import rigor.facts.Table;
import rigor.facts.csv.FactsReader;
import rigor.facts.files.FactFiles;
import rigor.facts.store.FactStore;
import rigor.facts.store.Version;

/** {@code rigor offers ...}: import a file of offers, list earlier versions, restore one. */
@Command(
        name = "offers",
        description = "Import a file of offers, list earlier versions, restore one.",
        mixinStandardHelpOptions = true,
        subcommands = {ImportCommand.class, OffersCommand.History.class, OffersCommand.Restore.class},
        synopsisSubcommandLabel = "COMMAND")
final class OffersCommand {

    /** Lists the versions that were kept. */
    @Command(name = "history", description = "List earlier versions, newest first.", mixinStandardHelpOptions = true)
    static final class History implements Runnable {
        @Mixin
        CommonOptions options = new CommonOptions();

        @Override
        public void run() {
            FactStore store = store(options);
            FactFiles now = store.files();
            Page<Version> kept = Page.whole(
                    now.revision(), now.caseRevision(), options.ruleFiles().revision(), store.versions(Table.OFFERS));
            options.answer(kept, screen -> print(kept.items(), screen));
        }

        private static void print(List<Version> versions, Screen screen) {
            versions.forEach(v -> screen.line(String.format(
                    Locale.ROOT, "%6d  %-24s of facts %s", v.number(), v.table().file(), v.revision())));
            screen.line("Earlier versions: " + versions.size() + ". Restore one: rigor offers restore NUMBER");
        }
    }

    /** Puts an earlier version in force; what it replaces is kept in turn. */
    @Command(name = "restore", description = "Put an earlier version in force again.", mixinStandardHelpOptions = true)
    static final class Restore implements Runnable {
        @Mixin
        CommonOptions options = new CommonOptions();

        @Parameters(paramLabel = "NUMBER", description = "The number of the version, as history lists it.")
        int number;

        @Override
        public void run() {
            FactStore store = store(options);
            Judgement before = options.explainer().judgement();
            FactFiles restored =
                    store.restore(number, before.facts().caseRevision()).orElseThrow(() -> noVersion(store));
            Judgement after = Judge.judge(FactsReader.read(restored), before.rules());
            Restored done = Restored.of(number, before, after);
            options.answer(done, screen -> print(done, screen));
        }

        private NotFound noVersion(FactStore store) {
            List<String> kept = store.versions(Table.OFFERS).stream()
                    .map(v -> String.valueOf(v.number()))
                    .toList();
            return new NotFound("version", String.valueOf(number), kept);
        }

        private static void print(Restored done, Screen screen) {
            new FlipsText(screen).print(done.flips());
            screen.line("Version " + done.version() + " is in force again, facts " + done.facts() + ".");
        }
    }

    static FactStore store(CommonOptions options, FactFiles... known) {
        return options.folders()
                .store(known)
                .orElseThrow(() -> new FactsRejected(List.of(new Problem(
                        "case", 0, 0, "is a shipped one and not written to; name a folder of your own with --case"))));
    }
}
