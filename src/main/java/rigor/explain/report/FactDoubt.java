package rigor.explain.report;

import rigor.facts.Fact;

/**
 * Two sides of the facts, or of the brief and the facts, that do not go together.
 *
 * @param check stable id of what was looked for
 * @param sentence what does not go together, in words
 */
public record FactDoubt(String check, String sentence, Side one, Side other) {

    /**
     * @param says its figure, in words
     * @param place of the row, such as {@code offers.csv:17}
     * @param source where it was read; empty if the row names none
     */
    public record Side(String says, String place, String source) {
        static Side of(Fact fact, String says) {
            return new Side(says, fact.origin().place(), fact.origin().source());
        }
    }
}
