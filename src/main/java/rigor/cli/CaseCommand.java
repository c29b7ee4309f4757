package rigor.cli;

import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import rigor.api.CaseView;
import rigor.api.Page;
import rigor.explain.report.CaseDoubt;
import rigor.explain.words.RequirementView;
import rigor.facts.Origin;
import rigor.facts.Requirement;
import rigor.facts.files.FactFiles;
import rigor.live.InForce;

/** {@code rigor case ...}: who buys. */
@Command(
        name = "case",
        description = "Who buys: make a case of your own, look at one, check it.",
        mixinStandardHelpOptions = true,
        subcommands = {
            CaseNewCommand.class,
            CaseCommand.ListAll.class,
            CaseCommand.Show.class,
            CaseCommand.Check.class,
            CaseMigrateCommand.class
        },
        synopsisSubcommandLabel = "COMMAND")
final class CaseCommand {

    /** Lists the cases there are. */
    @Command(name = "list", description = "List the cases there are.", mixinStandardHelpOptions = true)
    static final class ListAll implements Runnable {
        @Mixin
        CommonOptions options = new CommonOptions();

        @Override
        public void run() {
            FactFiles files = options.factFiles();
            Page<CaseView> all = Page.whole(
                    files.revision(), files.caseRevision(), options.ruleFiles().revision(), CaseView.all(files));
            options.answer(all, screen -> all.items().forEach(c -> print(c, screen)));
        }

        private static void print(CaseView view, Screen screen) {
            screen.item(
                    2,
                    view.chosen() ? "*" : " ",
                    "%s  %s (%s, %s)".formatted(view.id(), view.title(), view.country(), view.purchaseDate()));
        }
    }

    /** Tells what a case asks. */
    @Command(name = "show", description = "What the case says and asks.", mixinStandardHelpOptions = true)
    static final class Show implements Runnable {
        @Mixin
        CommonOptions options = new CommonOptions();

        @Override
        public void run() {
            InForce judged = options.judged();
            List<RequirementView> asked = judged.facts().all(Requirement.class).stream()
                    .map(r -> RequirementView.of(r, judged.rules()))
                    .toList();
            Page<RequirementView> page = Page.whole(judged.judgement(), asked);
            options.answer(page, screen -> new CaseText(screen).print(judged));
        }
    }

    /** Looks for what nothing can give. */
    @Command(
            name = "check",
            description =
                    "Whether the case can be read, and asks for nothing that excludes itself or that no machine has.",
            mixinStandardHelpOptions = true)
    static final class Check implements Runnable {
        @Mixin
        CommonOptions options = new CommonOptions();

        @Override
        public void run() {
            InForce judged = options.judged();
            Page<CaseDoubt> doubts = Page.whole(judged.judgement(), CaseDoubt.of(judged.judgement()));
            options.answer(doubts, screen -> {
                doubts.items().forEach(d -> screen.item(2, "?", d.sentence() + " (" + Origin.path(d.place()) + ")"));
                screen.line(doubts.total() + (doubts.total() == 1 ? " point" : " points") + " to look at.");
            });
        }
    }
}
