package rigor.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import rigor.api.Page;
import rigor.engine.Judgement;
import rigor.engine.trace.RuleTrace;
import rigor.engine.trace.WhyNot;

/** {@code rigor why-not RULE BUILD}: which condition of a rule holds and which does not, with the values. */
@Command(
        name = "why-not",
        description = {
            "Why a rule fired or did not fire, condition by condition.",
            "With one argument: all rules for that build or offer; those that fired or nearly fired come first."
        },
        mixinStandardHelpOptions = true)
final class WhyNotCommand implements Runnable {
    @Mixin
    CommonOptions options = new CommonOptions();

    @Parameters(
            index = "0",
            paramLabel = "RULE|SUBJECT",
            description = "The rule's name, id or place; alone: the build or offer.")
    String first = "";

    @Parameters(index = "1", arity = "0..1", paramLabel = "SUBJECT", description = "The id of a build or offer.")
    @Nullable
    String second;

    @Override
    public void run() {
        Judgement judgement = options.explainer().judgement();
        WhyNot whyNot = new WhyNot(judgement);
        String subject = second;
        if (subject == null) {
            Page<RuleTrace> all = Page.whole(judgement, whyNot.all(first));
            options.answer(all, screen -> all.items().forEach(new WhyNotText(screen)::print));
        } else {
            List<RuleTrace> each = whyNot.each(first, subject);
            options.answer(each.get(0), screen -> each.forEach(new WhyNotText(screen)::print));
        }
    }
}
