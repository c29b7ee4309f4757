package rigor.explain.words;

import rigor.facts.column.Range;
import rigor.verdict.Finding;
import rigor.verdict.Ground;

/**
 * A rule that fired.
 *
 * @param says the kind of its finding: rejection, caution, doubt, remark or merit
 * @param file below the rules folder
 * @param sentence written in the rule; empty where the figure of the requirement says enough
 */
public record RuleLink(
        String id, String name, String file, @Range(min = 1) int line, Finding.Kind says, String sentence) {
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
