package rigor.terms;

/** The standard normal distribution. */
public final class NormalDistribution {
    /** Abramowitz and Stegun, Handbook of Mathematical Functions (1964), 26.2.17: off by less than 7.5e-8. */
    private static final double[] TAIL = {0.319381530, -0.356563782, 1.781477937, -1.821255978, 1.330274429};

    private static final double STEP = 0.2316419;
    private static final double PEAK = 1 / Math.sqrt(2 * Math.PI);

    private NormalDistribution() {}

    /** The share of it that lies below {@code z} standard deviations. */
    public static double below(double z) {
        return z < 0 ? tail(-z) : 1 - tail(z);
    }

    private static double tail(double z) {
        double t = 1 / (1 + STEP * z);
        double sum = 0;
        for (int i = TAIL.length - 1; i >= 0; i--) {
            sum = (sum + TAIL[i]) * t;
        }
        return PEAK * StrictMath.exp(-z * z / 2) * sum;
    }
}
