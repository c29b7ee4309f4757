package rigor.explain.words;

import java.util.List;
import rigor.engine.Judgement;
import rigor.engine.RuleCounts;
import rigor.facts.column.Range;
import rigor.verdict.Caution;
import rigor.verdict.Court;
import rigor.verdict.Doubt;
import rigor.verdict.Merit;
import rigor.verdict.Rejection;
import rigor.verdict.Remark;
import rigor.verdict.RuleRef;

/**
 * A rule in force and its findings.
 *
 * @param court builds or offers
 * @param concern the file's name without folder and ending
 * @param name as written in the rule
 * @param requirement that it checks; empty if there is none
 * @param file below the rules folder; {@code line} to {@code endLine} within it
 * @param rejections number of subjects that it rejects; likewise doubts, cautions, remarks and merits
 */
public record RuleView(
        String id,
        String name,
        Court court,
        String concern,
        String requirement,
        String file,
        @Range(min = 1) int line,
        @Range(min = 1) int endLine,
        int rejections,
        int doubts,
        int cautions,
        int remarks,
        int merits) {

    /** All rules of a judgement, sorted by file and line. */
    public static List<RuleView> all(Judgement judgement) {
        RuleCounts counts = RuleCounts.of(judgement);
        return judgement.rules().rules().stream().map(rule -> of(rule, counts)).toList();
    }

    private static RuleView of(RuleRef rule, RuleCounts counts) {
        return new RuleView(
                rule.id(),
                rule.name(),
                rule.court(),
                rule.file().replaceAll("^.*/|\\.drl$", ""),
                rule.requirement(),
                rule.file(),
                rule.line(),
                rule.endLine(),
                counts.count(rule, Rejection.class),
                counts.count(rule, Doubt.class),
                counts.count(rule, Caution.class),
                counts.count(rule, Remark.class),
                counts.count(rule, Merit.class));
    }
}
