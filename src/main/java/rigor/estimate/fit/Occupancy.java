package rigor.estimate.fit;

import rigor.terms.Band;

/**
 * What models take of one pool, in GiB. What is not known of one model is independent of the next, so the widths add as
 * the root of the sum of squares.
 *
 * @param isCalibrated whether all widths are those of estimates whose errors are known
 */
record Occupancy(int models, double likely, double squares, boolean isCalibrated) {
    static final Occupancy EMPTY = new Occupancy(0, 0, 0, true);

    /** One model more, which takes an equal share of so many pools. */
    Occupancy with(Band need, int pools) {
        double half = (need.high() - need.low()) / 2 / pools;
        return new Occupancy(
                models + 1,
                likely + (need.low() + need.high()) / 2 / pools,
                squares + half * half,
                isCalibrated && (need.isExact() || need.spread().isCalibrated()));
    }

    double low() {
        return likely - Math.sqrt(squares);
    }

    double high() {
        return likely + Math.sqrt(squares);
    }
}
