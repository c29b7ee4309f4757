package rigor.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import rigor.explain.record.DecisionDiff;
import rigor.explain.record.DecisionRecord;
import rigor.facts.FactsRejected;
import rigor.facts.Problem;

/** {@code rigor replay FILE}: judges a recorded decision again; {@code rigor diff A B} compares two. */
@Command(
        name = "replay",
        description = "Judge a recorded decision again: the same byte for byte, or what differs.",
        mixinStandardHelpOptions = true)
final class ReplayCommand implements Callable<Integer> {
    @Mixin
    CommonOptions options = new CommonOptions();

    @Parameters(paramLabel = "FILE", description = "A decision, as advise --record wrote it.")
    Path file = Path.of("");

    @Override
    public Integer call() {
        DecisionRecord recorded = read(file);
        DecisionRecord.Replay replay = recorded.replay(options.trust());
        options.answer(replay, screen -> print(recorded, replay, screen));
        return replay.same() ? 0 : Main.FAULTS;
    }

    private static void print(DecisionRecord recorded, DecisionRecord.Replay replay, Screen screen) {
        if (replay.same()) {
            screen.line("The same answer, byte for byte.");
        } else {
            recorded.otherVersion().ifPresent(other -> screen.line("This record was " + other + "."));
            new DiffText(screen).print(replay.diff());
        }
    }

    /** Compares two recorded decisions. */
    @Command(
            name = "diff",
            description = "Which verdicts differ between two recorded decisions, and which facts and rules cause it.",
            mixinStandardHelpOptions = true)
    static final class Diff implements Runnable {
        @Mixin
        CommonOptions options = new CommonOptions();

        @Parameters(index = "0", paramLabel = "BEFORE", description = "A recorded decision.")
        Path before = Path.of("");

        @Parameters(index = "1", paramLabel = "AFTER", description = "A later one.")
        Path after = Path.of("");

        @Override
        public void run() {
            DecisionDiff diff = DecisionDiff.between(read(before), read(after), options.trust());
            options.answer(diff, screen -> new DiffText(screen).print(diff));
        }
    }

    private static DecisionRecord read(Path file) {
        try {
            return DecisionRecord.read(Files.readString(file));
        } catch (IOException e) {
            throw new FactsRejected(List.of(new Problem(file.toString(), 0, 0, "cannot be read")));
        }
    }
}
