package rigor.explain.report;

import rigor.facts.Fact;

/**
 * A contradiction between two facts, or between the brief and the facts.
 *
 * @param check stable id of the check
 * @param sentence the contradiction in words
 */
public record FactDoubt(String check, String sentence, Side one, Side other) {

    /**
     * @param says the figure in words
     * @param place of the row, such as {@code offers.csv:17}
     * @param source of the row; empty if it names none
     */
    public record Side(String says, String place, String source) {
        static Side of(Fact fact, String says) {
            return new Side(says, fact.origin().place(), fact.origin().source());
        }
    }
}
