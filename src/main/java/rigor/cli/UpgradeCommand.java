package rigor.cli;

import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import rigor.api.Page;
import rigor.engine.Judgement;
import rigor.explain.UpgradeView;
import rigor.explain.Upgrading;

/** {@code rigor upgrade BUILD}: what can be added to a build or exchanged in it later. */
@Command(
        name = "upgrade",
        description = {
            "What can be added to a build or exchanged in it later: what it costs now, what it opens,",
            "what stands in the way."
        },
        mixinStandardHelpOptions = true)
final class UpgradeCommand implements Runnable {
    private static final int WHAT = 4;

    @Mixin
    CommonOptions options = new CommonOptions();

    @Parameters(paramLabel = "BUILD", description = "The build's id, as advise prints it.")
    String build = "";

    @Override
    public void run() {
        Judgement judgement = options.explainer().judgement();
        List<UpgradeView> upgrades = Upgrading.of(judgement, build);
        options.answer(Page.whole(judgement, upgrades), screen -> print(screen, upgrades));
    }

    private static void print(Screen screen, List<UpgradeView> upgrades) {
        if (upgrades.isEmpty()) {
            screen.paragraph(0, "Nothing on offer can be added to it or exchanged in it.");
        }
        for (UpgradeView upgrade : upgrades) {
            screen.blank();
            screen.item(
                    WHAT,
                    sign(upgrade),
                    Screen.style("bold", upgrade.what()) + ", " + upgrade.cost().text() + ": " + upgrade.outcome());
            line(screen, "opens: ", upgrade.opens());
            line(screen, "in the way: ", upgrade.inTheWay());
            line(screen, "left over: ", upgrade.left());
        }
    }

    private static String sign(UpgradeView upgrade) {
        return switch (upgrade.outcome()) {
            case "accepted" -> "+";
            case "undecided" -> "?";
            default -> "x";
        };
    }

    private static void line(Screen screen, String title, List<String> items) {
        if (!items.isEmpty()) {
            screen.paragraph(WHAT, title + String.join("; ", items));
        }
    }
}
