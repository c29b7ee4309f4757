package rigor.engine;

import rigor.verdict.Outcome;

/** What lists sort and search by of each offer and is dear to compute: a few bytes each, since there may be a million. */
final class OfferColumns {
    private static final Outcome[] OUTCOMES = Outcome.values();

    private final byte[] outcomes;
    private final double[] prices;

    OfferColumns(int offers) {
        outcomes = new byte[offers];
        prices = new double[offers];
    }

    /** Different threads may set different offers. */
    void set(int offer, Outcome outcome, double price) {
        outcomes[offer] = (byte) outcome.ordinal();
        prices[offer] = price;
    }

    Outcome outcome(int offer) {
        return OUTCOMES[outcomes[offer]];
    }

    double price(int offer) {
        return prices[offer];
    }
}
