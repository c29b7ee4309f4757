package rigor.terms;

/**
 * Why there is nothing to measure, which is not the same as a small figure.
 *
 * @param words shown instead of the figure: {@code does not fit}
 * @param cause the measure whose failure causes this; empty if there is none
 */
public record Absence(String words, String cause) {}
