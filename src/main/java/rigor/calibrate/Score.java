package rigor.calibrate;

import java.util.List;
import java.util.function.Predicate;
import rigor.estimate.math.Quantiles;
import rigor.estimate.speed.Workload;

/**
 * How good estimates are on rows that they have not seen.
 *
 * @param rows how many; all other figures are 0 if there are none
 * @param within30 share of rows whose estimate lies within 30 % of the truth; {@code within35} likewise
 * @param medianFactor the error, as a factor of at least 1, that half of the rows stay below; {@code p90Factor} that 90 %
 * @param covered share of rows within the 90 % band
 * @param halfWidth median of half the band's width over the estimate
 */
public record Score(
        int rows,
        double within30,
        double within35,
        double medianFactor,
        double p90Factor,
        double covered,
        double halfWidth) {

    /**
     * A row held out.
     *
     * @param value natural logarithm of the truth
     * @param error natural logarithm of truth over estimate; {@code spread} half-width of the band of the logarithm
     */
    record Held(Workload workload, double value, double error, double spread) {
        Statements.Held statement(double z) {
            return new Statements.Held(value, value - error, spread / z);
        }
    }

    /** The median of the band's upper end over its lower end. */
    public double span() {
        double spread = StrictMath.log(halfWidth + Math.sqrt(halfWidth * halfWidth + 1));
        return StrictMath.exp(2 * spread);
    }

    static Score of(List<Held> rows, Predicate<Workload> which) {
        List<Held> these = rows.stream().filter(h -> which.test(h.workload())).toList();
        if (these.isEmpty()) {
            return new Score(0, 0, 0, 0, 0, 0, 0);
        }
        Quantiles factors = Quantiles.of(these.stream()
                .mapToDouble(h -> StrictMath.exp(Math.abs(h.error())))
                .toArray());
        Quantiles halves = Quantiles.of(
                these.stream().mapToDouble(h -> StrictMath.sinh(h.spread())).toArray());
        return new Score(
                these.size(),
                share(these, h -> within(h, 0.30)),
                share(these, h -> within(h, 0.35)),
                factors.at(0.5),
                factors.at(0.9),
                share(these, h -> Math.abs(h.error()) <= h.spread()),
                halves.at(0.5));
    }

    private static boolean within(Held h, double tolerance) {
        return Math.abs(StrictMath.exp(-h.error()) - 1) <= tolerance;
    }

    private static double share(List<Held> rows, Predicate<Held> which) {
        return (double) rows.stream().filter(which).count() / rows.size();
    }
}
