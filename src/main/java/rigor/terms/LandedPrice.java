package rigor.terms;

import java.util.List;

/**
 * What an offer costs at the buyer's door, in the currency of the case.
 *
 * @param lines sum up to {@code total}; empty if it cannot be priced
 */
public record LandedPrice(Band total, List<PriceLine> lines) {}
