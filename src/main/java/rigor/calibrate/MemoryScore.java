package rigor.calibrate;

import java.util.List;
import rigor.estimate.math.Quantiles;

/**
 * How far memory estimates are from measured rows.
 *
 * @param rows how many; all other figures are 0 if there are none
 * @param median relative error that half of the rows stay below; {@code p90} that 90 % do
 * @param covered share of rows within the 90 % band
 * @param halfWidth median of half the band's width over the estimate
 */
public record MemoryScore(int rows, double median, double p90, double covered, double halfWidth) {

    static MemoryScore of(List<MemoryHoldOut.HeldReading> rows) {
        if (rows.isEmpty()) {
            return new MemoryScore(0, 0, 0, 0, 0);
        }
        Quantiles errors = Quantiles.of(
                rows.stream().mapToDouble(MemoryHoldOut.HeldReading::error).toArray());
        Quantiles halves = Quantiles.of(
                rows.stream().mapToDouble(MemoryHoldOut.HeldReading::halfWidth).toArray());
        long covered =
                rows.stream().filter(MemoryHoldOut.HeldReading::isCovered).count();
        return new MemoryScore(
                rows.size(), errors.at(0.5), errors.at(0.9), (double) covered / rows.size(), halves.at(0.5));
    }
}
