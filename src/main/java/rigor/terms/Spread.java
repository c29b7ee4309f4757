package rigor.terms;

/**
 * What the ends of a band stand for. Those of an estimate that was scored on measurements it had not seen are quantiles of
 * its error, so that a chance can be told; those of any other band are bounds, between which nothing is known.
 *
 * @param scale on which the error is normal, on either side of the likely value
 * @param z standard deviations from the likely value to an end; 0 for bounds, a chance for a step
 * @param error what it shares its error with
 * @param down standard deviation below the likely value of a count, and {@code up} above it; else 0
 */
public record Spread(Scale scale, double z, Error error, double down, double up) {
    /** A number is known to a whole one only. */
    private static final double HALF = 0.5;

    public Spread(Scale scale, double z, Error error) {
        this(scale, z, error, 0, 0);
    }

    public enum Scale {
        BOUNDS,
        /** One of the two ends, the high one with a chance of {@code z}. */
        STEP,
        LINEAR,
        /** A whole number, of which the deviations are told: ends that are close together hide them. */
        COUNT,
        /** As far up as down, so that the median lies in the middle; what is likely may differ from it, see duty. */
        LOGARITHMIC
    }

    /** Estimates of one machine that err together. */
    public enum Error {
        NONE,
        SPEED,
        MEMORY,
        NOISE
    }

    public static final Spread BOUNDS = new Spread(Scale.BOUNDS, 0, Error.NONE);

    /** Of a speed, which errs by a factor. */
    public static Spread ofSpeed(double z) {
        return new Spread(Scale.LOGARITHMIC, z, Error.SPEED);
    }

    /** Of a number that speeds decide, whose ends are whole at any level: its deviations are those of the usual ends. */
    public static Spread bySpeed(double z, double down, double up) {
        return new Spread(Scale.COUNT, z, Error.SPEED, Math.max(HALF, down), Math.max(HALF, up));
    }

    /** Of a size, which errs by a difference, or of what sizes leave. */
    public static Spread ofMemory(double z) {
        return new Spread(Scale.LINEAR, z, Error.MEMORY);
    }

    /** Of what fits: a count that is its high end with this chance, else its low end. */
    public static Spread step(double chance) {
        return new Spread(Scale.STEP, chance, Error.MEMORY);
    }

    public static Spread ofNoise(double z) {
        return new Spread(Scale.LINEAR, z, Error.NOISE);
    }

    /** Whether a chance can be told. */
    public boolean isCalibrated() {
        return scale != Scale.BOUNDS;
    }

    /** Whether the likely value is the median of an estimate, rather than the middle of two bounds. */
    public boolean hasMedian() {
        return scale == Scale.LINEAR || scale == Scale.LOGARITHMIC || scale == Scale.COUNT;
    }

    /** The chance of a value above a limit, of a quantity whose ends are these. */
    double above(double limit, double low, double likely, double high) {
        if (scale == Scale.STEP) {
            return limit <= low ? 1 : limit <= high ? z : 0;
        }
        if (scale == Scale.COUNT) {
            return ofCount(limit, low, likely, high);
        }
        double from = scale == Scale.LOGARITHMIC ? (on(low) + on(high)) / 2 : on(likely);
        double to = on(limit);
        double half = to < from ? from - on(low) : on(high) - from;
        if (half <= 0) {
            return to < from ? 1 : to > from ? 0 : 0.5;
        }
        return NormalDistribution.below((from - to) / (half / z));
    }

    /** Of so many or more: as of a number with a fraction, cut off. Never on the other side of the level than the ends. */
    private double ofCount(double limit, double low, double likely, double high) {
        double far = likely + HALF - Math.ceil(limit);
        double chance = NormalDistribution.below(far / (far < 0 ? up : down));
        double level = NormalDistribution.below(z);
        return limit <= low ? Math.max(chance, level) : limit > high ? Math.min(chance, 1 - level) : chance;
    }

    private double on(double value) {
        return scale == Scale.LINEAR ? value : StrictMath.log(Math.max(value, Double.MIN_NORMAL));
    }
}
