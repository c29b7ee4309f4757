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
 * A finding that a rule inserted when it fired.
 *
 * @param matched the rows in the match
 * @param general whether it holds for all subjects with the same inputs, not only for the one that was in the match
 */
public record FiredFinding(Finding finding, RuleRef rule, List<Fact> matched, boolean general) {

    /** The same for all subjects with the same inputs. */
    public FiredFinding forAllAlike() {
        return new FiredFinding(finding, rule, matched, true);
    }

    /** The same as a doubt: not certain, only possible. */
    public FiredFinding asDoubt() {
        Doubt doubt = new Doubt(finding.subject(), finding.requirement(), finding.sentence());
        return new FiredFinding(doubt, rule, matched, general);
    }

    /**
     * The finding with its evidence: the rows in the match, and those that the measure rests on.
     *
     * @param subject that was in the match, or one with the same inputs
     */
    public Ground ground(Subject subject) {
        List<Origin> rows = new ArrayList<>();
        for (Fact fact : matched) {
            add(fact.origin(), rows);
        }
        for (Fact fact : matched) {
            if (fact instanceof Requirement r && r.key().equals(finding.requirement())) {
                subject.measure(r).ifPresent(measure -> measure.sources().forEach(row -> add(row, rows)));
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

    /** The points of a merit depend on the subject; nothing else in a finding does. */
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

    /** A rule can give the same merit several times, once for each branch of an {@code or}; it counts once. */
    public static List<FiredFinding> withMeritsOnce(List<FiredFinding> all) {
        Map<List<Object>, FiredFinding> merits = new LinkedHashMap<>();
        for (FiredFinding fired : all) {
            if (fired.finding instanceof Merit) {
                merits.merge(fired.reason(), fired, FiredFinding::greater);
            }
        }
        return Stream.concat(all.stream().filter(c -> !(c.finding instanceof Merit)), merits.values().stream())
                .toList();
    }

    private List<Object> reason() {
        return List.of(rule, finding.subject(), finding.requirement(), finding.sentence());
    }

    /** The one with more points, whatever their order. */
    private static FiredFinding greater(FiredFinding one, FiredFinding other) {
        return points(one) < points(other) ? other : one;
    }

    private static double points(FiredFinding fired) {
        return ((Merit) fired.finding).points();
    }
}
