package rigor.explain.words;

import rigor.verdict.Ground;

/**
 * A rule that fired.
 *
 * @param says the kind of its finding: rejection, caution, doubt, remark or merit
 * @param file below the rules folder
 * @param sentence written in the rule; empty where the figure of the requirement says enough
 */
public record RuleLink(String id, String name, String file, int line, String says, String sentence) {
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
