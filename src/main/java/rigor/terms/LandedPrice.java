package rigor.terms;

import java.util.List;

/**
 * What an offer costs at the door in Switzerland, in CHF.
 *
 * @param lines sum up to {@code total}; empty if it cannot be priced
 */
public record LandedPrice(Band total, List<PriceLine> lines) {}
