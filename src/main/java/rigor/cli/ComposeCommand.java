package rigor.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import rigor.api.Page;
import rigor.explain.Composing;
import rigor.explain.Explainer;
import rigor.explain.Summary;

/** {@code rigor compose}: builds that nobody lists, of cards and hosts. */
@Command(
        name = "compose",
        description = {
            "Builds that nobody has listed: cards put into the hosts of hosts.csv, judged like any build.",
            "Without --card: those that the case could want, which are among the builds of advise.",
            "With it: that card in every host, also where it does not fit, with the reason."
        },
        mixinStandardHelpOptions = true)
final class ComposeCommand implements Runnable {
    @Mixin
    CommonOptions options = new CommonOptions();

    @Option(
            names = "--card",
            paramLabel = "CARD",
            description = "A card of hardware.csv, with or without gpu- in front.")
    @Nullable
    String card;

    @Option(
            names = "--count",
            paramLabel = "N",
            description = "How many of them, at most 8 (default: each number from 1 to 4).")
    @Nullable
    Integer count;

    @Override
    public void run() {
        Explainer explainer = options.explainer();
        List<Summary> builds = card == null
                ? Composing.wanted(explainer)
                : Composing.of(explainer.judgement(), card, count == null ? 0 : count);
        options.answer(Page.whole(explainer.judgement(), builds), screen -> new AdviceText(screen).builds(builds));
    }
}
