package rigor.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import rigor.calibrate.Calibration;
import rigor.facts.csv.FactsReader;

/** {@code rigor calibrate}: refits the coefficients of the formulas to the measurements. */
@Command(
        name = "calibrate",
        description = "Refit the formulas to the measurements in facts/; prints a new facts/coefficients.csv.",
        mixinStandardHelpOptions = true)
final class CalibrateCommand implements Runnable {
    @Mixin
    CommonOptions options = new CommonOptions();

    @Override
    public void run() {
        Calibration calibration = Calibration.of(FactsReader.read(options.factFiles()));
        options.answer(calibration.rows(), screen -> screen.document(calibration.csv()));
    }
}
