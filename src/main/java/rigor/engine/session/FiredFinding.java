package rigor.engine.session;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import rigor.facts.Fact;
import rigor.facts.Origin;
import rigor.facts.Requirement;
import rigor.terms.Subject;
import rigor.verdict.Doubt;
import rigor.verdict.Finding;
import rigor.verdict.Ground;
import rigor.verdict.Merit;
import rigor.verdict.MeritRejected;
import rigor.verdict.RuleRef;

/**
 * What a rule said when it fired.
 *
 * @param matched the rows that the rule's conditions held of
 * @param general whether it holds of other subjects too, which the rule cannot tell from that one
 */
public record FiredFinding(Finding finding, RuleRef rule, List<Fact> matched, boolean general) {

    /** The same, said of all subjects that look alike. */
    public FiredFinding ofAll() {
        return new FiredFinding(finding, rule, matched, true);
    }

    /** The same, only possible. */
    public FiredFinding doubted() {
        Doubt doubt = new Doubt(finding.subject(), finding.requirement(), finding.sentence());
        return new FiredFinding(doubt, rule, matched, general);
    }

    /**
     * The claim with its evidence: the rows that the rule matched, and those that the measure rests on.
     *
     * @param subject of which it was said, or one that the rule cannot tell from it
     */
    public Ground ground(Subject subject) {
        List<Origin> rows = new ArrayList<>();
        for (Fact fact : matched) {
            add(fact.origin(), rows);
        }
        for (Fact fact : matched) {
            if (fact instanceof Requirement r && r.id().equals(finding.requirement())) {
                subject.measure(r.measure())
                        .ifPresent(measure -> measure.sources().forEach(row -> add(row, rows)));
            }
        }
        return new Ground(about(subject), rule, List.copyOf(rows));
    }

    private static void add(Origin row, List<Origin> rows) {
        if (!rows.contains(row)) {
            rows.add(row);
        }
    }

    private Finding about(Subject subject) {
        if (!general) {
            return finding;
        }
        return finding instanceof Merit merit && !merit.requirement().isEmpty()
                ? merit(subject)
                : finding.about(subject);
    }

    /** How much a merit counts depends on the subject, all else that is said does not. */
    private Merit merit(Subject subject) {
        try {
            return matched.stream()
                    .filter(Requirement.class::isInstance)
                    .map(r -> Merit.of(subject, (Requirement) r))
                    .findFirst()
                    .orElseThrow();
        } catch (MeritRejected e) {
            throw new RuleFailed(rule, e);
        }
    }

    /** What a rule grants for one reason, be it in each branch of an {@code or}, counts once. */
    public static List<FiredFinding> counted(List<FiredFinding> all) {
        Map<List<Object>, FiredFinding> merits = new LinkedHashMap<>();
        for (FiredFinding claim : all) {
            if (claim.finding instanceof Merit) {
                merits.merge(claim.reason(), claim, FiredFinding::greater);
            }
        }
        return Stream.concat(all.stream().filter(c -> !(c.finding instanceof Merit)), merits.values().stream())
                .toList();
    }

    private List<Object> reason() {
        return List.of(rule, finding.subject(), finding.requirement(), finding.sentence());
    }

    /** The one whose points are more; the same whichever comes first. */
    private static FiredFinding greater(FiredFinding one, FiredFinding other) {
        return points(one) < points(other) ? other : one;
    }

    private static double points(FiredFinding claim) {
        return ((Merit) claim.finding).points();
    }
}
