package rigor.estimate.math;

import java.util.Arrays;

/** Quantiles of a sample, linear between its points. */
public record Quantiles(double[] sorted) {

    public static Quantiles of(double... sample) {
        double[] sorted = sample.clone();
        Arrays.sort(sorted);
        return new Quantiles(sorted);
    }

    /** @param share from 0 to 1; NaN for an empty sample */
    public double at(double share) {
        if (sorted.length == 0) {
            return Double.NaN;
        }
        double place = share * (sorted.length - 1);
        int below = (int) place;
        double above = sorted[Math.min(below + 1, sorted.length - 1)];
        return sorted[below] + (place - below) * (above - sorted[below]);
    }
}
