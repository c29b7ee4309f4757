package rigor.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import rigor.calibrate.Calibration;
import rigor.explain.words.Json;
import rigor.facts.csv.FactsReader;

/** {@code rigor calibrate}: refits the coefficients of the speed formula to the measurements. */
@Command(
        name = "calibrate",
        description = "Refit the speed formula to facts/measurements.csv; prints a new facts/coefficients.csv.",
        mixinStandardHelpOptions = true)
final class CalibrateCommand implements Runnable {
    @Mixin
    CommonOptions options = new CommonOptions();

    @Override
    public void run() {
        Calibration calibration = Calibration.of(FactsReader.read(options.factFiles()));
        Screen screen = options.screen();
        screen.out().print(options.json() ? Json.pretty(calibration.rows()) + "\n" : calibration.csv());
        screen.out().flush();
    }
}
