package rigor.explain.words;

import java.util.List;
import java.util.stream.Stream;
import rigor.engine.Judgement;
import rigor.facts.column.Range;
import rigor.verdict.Caution;
import rigor.verdict.Court;
import rigor.verdict.Doubt;
import rigor.verdict.Finding;
import rigor.verdict.Ground;
import rigor.verdict.Merit;
import rigor.verdict.Rejection;
import rigor.verdict.Remark;
import rigor.verdict.RuleRef;
import rigor.verdict.Verdict;

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
        List<Ground> grounds = Stream.<Verdict<?>>concat(judgement.builds().stream(), judgement.offers().stream())
                .flatMap(v -> Stream.concat(v.grounds(), v.merits().stream()))
                .toList();
        return judgement.rules().rules().stream()
                .map(rule -> of(
                        rule,
                        grounds.stream().filter(g -> g.rule().equals(rule)).toList()))
                .toList();
    }

    private static RuleView of(RuleRef rule, List<Ground> grounds) {
        return new RuleView(
                rule.id(),
                rule.name(),
                rule.court(),
                rule.file().replaceAll("^.*/|\\.drl$", ""),
                rule.requirement(),
                rule.file(),
                rule.line(),
                rule.endLine(),
                count(grounds, Rejection.class),
                count(grounds, Doubt.class),
                count(grounds, Caution.class),
                count(grounds, Remark.class),
                count(grounds, Merit.class));
    }

    private static int count(List<Ground> grounds, Class<? extends Finding> kind) {
        return (int) grounds.stream()
                .map(Ground::finding)
                .filter(kind::isInstance)
                .map(Finding::subject)
                .distinct()
                .count();
    }
}
