package rigor.terms;

/** One item between the shop's price and the landed price, in the currency of the case. */
public record PriceLine(String label, Band amount) {}
