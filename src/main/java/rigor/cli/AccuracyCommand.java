package rigor.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import rigor.calibrate.Accuracy;
import rigor.facts.csv.FactsReader;

/** {@code rigor accuracy}: how good the estimates are on authors and machines that the fit has not seen. */
@Command(
        name = "accuracy",
        description = "How good the estimates are on authors and machines that the fit has not seen.",
        mixinStandardHelpOptions = true)
final class AccuracyCommand implements Runnable {
    @Mixin
    CommonOptions options = new CommonOptions();

    @Override
    public void run() {
        Accuracy accuracy = Accuracy.of(FactsReader.read(options.factFiles()));
        options.answer(accuracy, screen -> print(accuracy, screen));
    }

    private static void print(Accuracy accuracy, Screen screen) {
        screen.line(accuracy.table());
        screen.line(accuracy.prefillTable());
        screen.line(accuracy.memoryTable());
        screen.line(accuracy.statementTable());
    }
}
