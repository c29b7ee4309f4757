package rigor.estimate.speed;

import java.util.List;

/**
 * The time to read a prompt with its spread.
 *
 * @param seconds most likely, on an idle device
 * @param spread half-width of the 90 % band of its natural logarithm
 * @param measured rows of this very setup, at any length of prompt
 * @param kin how many rows are of the same engine on the same kind of device
 */
public record PrefillGuess(double seconds, double spread, List<PrefillObservation> measured, long kin) {

    public PrefillGuess {
        measured = List.copyOf(measured);
    }

    /** What it rests on beside the formula. */
    public String reason() {
        int n = measured.size();
        if (n > 0) {
            return n == 1 ? "1 published prefill speed of this setup" : n + " published prefill speeds of this setup";
        }
        return kin > 0
                ? "formula and prefill speeds of like setups"
                : "formula alone: no prefill speed of such a device with this engine was published";
    }
}
