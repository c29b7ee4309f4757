package rigor.cli;

import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rigor.explain.change.JudgedWords;
import rigor.live.InForce;

/** {@code rigor judge "2x rtx-3090, 1200 W"}: the verdict on a machine in words. */
@Command(
        name = "judge",
        description = {
            "The verdict on a machine in words, and why; what you do not name is taken from the nearest host.",
            "For example:",
            "  rigor judge \"2x rtx-3090, epyc-7302p, 1200 W, USD 3900\"",
            "  rigor judge \"GB10, 128 GB, CHF 2900\"",
            "Parts by id, part number or name; W is the supply's rating, GB memory; new, used or refurbished."
        },
        mixinStandardHelpOptions = true)
final class JudgeCommand implements Runnable {
    @Mixin
    CommonOptions options = new CommonOptions();

    @Parameters(paramLabel = "WORDS", arity = "1..*", description = "What it is made of, and what it costs.")
    List<String> words = List.of();

    @Option(names = "--save", description = "Write it to your case, as a build with that price.")
    boolean save;

    @Override
    public void run() {
        InForce now = options.judged();
        JudgedWords.Asked asked = JudgedWords.of(now.judgement(), String.join(" ", words));
        JudgedWords answer = save ? asked.answer().savedTo(saved(asked, now)) : asked.answer();
        options.answer(answer, screen -> new JudgeText(screen).print(answer, asked.judgement()));
    }

    private List<String> saved(JudgedWords.Asked asked, InForce now) {
        return asked.said().rows().isEmpty()
                ? List.of()
                : SavedBuild.in(OffersCommand.store(options, now.files()), asked.said(), now.facts(), now.files());
    }
}
