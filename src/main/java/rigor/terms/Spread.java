package rigor.terms;

/**
 * What the ends of a band stand for. Those of an estimate that was scored on measurements it had not seen are quantiles of
 * its error, so that a chance can be told; those of any other band are bounds, between which nothing is known.
 *
 * @param scale on which the error is normal, on either side of the likely value
 * @param z standard deviations from the likely value to an end; 0 for bounds, a chance for a step
 * @param error what it shares its error with
 */
public record Spread(Scale scale, double z, Error error) {
    public enum Scale {
        BOUNDS,
        /** One of the two ends, the high one with a chance of {@code z}. */
        STEP,
        LINEAR,
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

    /** Of a number that speeds decide. */
    public static Spread bySpeed(double z) {
        return new Spread(Scale.LINEAR, z, Error.SPEED);
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
        return scale == Scale.LINEAR || scale == Scale.LOGARITHMIC;
    }

    /** The chance of a value above a limit, of a quantity whose ends are these. */
    double above(double limit, double low, double likely, double high) {
        if (scale == Scale.STEP) {
            return limit <= low ? 1 : limit <= high ? z : 0;
        }
        double from = scale == Scale.LOGARITHMIC ? (on(low) + on(high)) / 2 : on(likely);
        double to = on(limit);
        double half = to < from ? from - on(low) : on(high) - from;
        if (half <= 0) {
            return to < from ? 1 : to > from ? 0 : 0.5;
        }
        return NormalDistribution.below((from - to) / (half / z));
    }

    private double on(double value) {
        return scale == Scale.LINEAR ? value : StrictMath.log(Math.max(value, Double.MIN_NORMAL));
    }
}
