package rigor.terms;

/** One item between the shop's price and the landed price, in CHF. */
public record PriceLine(String label, Band amount) {}
