package rigor.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import rigor.explain.Advice;
import rigor.explain.record.DecisionRecord;
import rigor.live.InForce;

/** {@code rigor advise}: which machine to buy, and why each other one is out. */
@Command(
        name = "advise",
        description = "Which machine to buy, and why each other one is out.",
        mixinStandardHelpOptions = true)
final class AdviseCommand implements Runnable {
    @Mixin
    CommonOptions options = new CommonOptions();

    @Option(
            names = "--record",
            paramLabel = "FILE",
            description = "Also write the decision to a file, with the facts and rules it is based on.")
    @Nullable
    Path record;

    @Option(names = "--all", description = "Every build and why, not only the short list.")
    boolean all;

    @Override
    public void run() {
        InForce judged = options.judged();
        if (record != null) {
            write(record, DecisionRecord.of(judged.files(), judged.judgement(), List.of()));
        }
        Advice advice = judged.explainer().advice();
        options.answer(advice, screen -> print(new AdviceText(screen), advice));
    }

    private void print(AdviceText text, Advice advice) {
        if (all) {
            text.whole(advice);
        } else {
            text.brief(advice);
        }
    }

    private static void write(Path file, DecisionRecord decision) {
        try {
            Files.writeString(file, decision.json());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
