package rigor.explain.words;

import rigor.facts.column.Range;
import rigor.verdict.Finding;
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
        Finding.Kind says,
        String sentence) {
    public static RuleLink of(Ground ground) {
        return new RuleLink(
                ground.rule().id(),
                ground.rule().name(),
                ground.rule().file(),
                ground.rule().line(),
                ground.finding().kind(),
                ground.finding().sentence());
    }
}
