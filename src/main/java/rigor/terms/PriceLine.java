package rigor.terms;

/** One line of the way from the shop's price to the door, in CHF. */
public record PriceLine(String label, Band amount) {}
