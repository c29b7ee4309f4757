package rigor.terms;

/**
 * Why there is nothing to measure: no figure is small, there is none.
 *
 * @param words in place of the figure: {@code does not fit}
 * @param cause the measure whose failing this follows from; empty if it stands for itself
 */
public record Absence(String words, String cause) {}
