package rigor.estimate.speed;

import java.util.List;

/**
 * The speed of a workload with its spread.
 *
 * @param round the formula's parts
 * @param logSpeed natural logarithm of tokens per second of one stream, by formula and measurements
 * @param spread half-width of the 90 % band of that logarithm
 * @param known whether anybody has published a speed of the engine on such devices
 * @param measured rows of this very setup
 */
public record Guess(
        Workload workload, RoundTime round, double logSpeed, double spread, boolean known, List<Observation> measured) {

    public double speed() {
        return StrictMath.exp(logSpeed);
    }

    public double low() {
        return StrictMath.exp(logSpeed - spread);
    }

    public double high() {
        return StrictMath.exp(logSpeed + spread);
    }

    /** How many rows of the very setup there are, and whose; empty if none. */
    public String rows() {
        int n = measured.size();
        boolean own = measured.stream().anyMatch(Observation::isOwn);
        String rows = own
                ? n == 1 ? "1 measurement of your own" : n + " measurements of your own"
                : n == 1 ? "1 published measurement" : n + " published measurements";
        return n == 0 ? "" : rows;
    }

    /** Seconds of a round. */
    public double seconds() {
        return StrictMath.exp(-logSpeed);
    }
}
