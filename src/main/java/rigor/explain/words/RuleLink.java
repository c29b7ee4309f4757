package rigor.explain.words;

import rigor.facts.column.Range;
import rigor.terms.Vocabulary;
import rigor.verdict.Ground;

/**
 * A rule that spoke.
 *
 * @param says rejection, caution, doubt, remark or merit
 * @param file below the rules folder
 * @param sentence what its author says; empty where the requirement's measure speaks for itself
 */
public record RuleLink(
        String id,
        String name,
        String file,
        @Range(min = 1) int line,

        @Vocabulary(also = {"rejection", "caution", "doubt", "merit", "remark"})
        String says,

        String sentence) {
    public static RuleLink of(Ground ground) {
        return new RuleLink(
                ground.rule().id(),
                ground.rule().name(),
                ground.rule().file(),
                ground.rule().line(),
                ground.finding().getClass().getSimpleName().toLowerCase(java.util.Locale.ROOT),
                ground.finding().sentence());
    }
}
