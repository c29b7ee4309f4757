package rigor.engine;

import java.util.ArrayList;
import java.util.List;
import rigor.facts.Fact;
import rigor.facts.Origin;
import rigor.facts.Requirement;
import rigor.terms.Subject;
import rigor.verdict.Finding;
import rigor.verdict.Ground;
import rigor.verdict.RuleRef;

/**
 * What a rule said when it fired.
 *
 * @param matched the objects that the rule's conditions held of
 */
record Claim(Finding finding, RuleRef rule, List<Object> matched) {

    /** The claim with its evidence: the rows that the rule matched, and those that the measure rests on. */
    Ground ground() {
        List<Origin> rows = rowsMatched();
        for (Object object : matched) {
            if (object instanceof Subject subject && subject.id().equals(finding.subject())) {
                addMeasured(subject, rows);
            }
        }
        return new Ground(finding, rule, distinct(rows));
    }

    /** The same said of another subject, for which the rule must hold as well. */
    Ground groundFor(Subject other) {
        List<Origin> rows = rowsMatched();
        addMeasured(other, rows);
        return new Ground(finding.about(other), rule, distinct(rows));
    }

    private List<Origin> rowsMatched() {
        List<Origin> rows = new ArrayList<>();
        for (Object object : matched) {
            if (object instanceof Fact fact) {
                rows.add(fact.origin());
            }
        }
        return rows;
    }

    private void addMeasured(Subject subject, List<Origin> rows) {
        for (Object object : matched) {
            if (object instanceof Requirement r && r.id().equals(finding.requirement())) {
                subject.measure(r.measure()).ifPresent(measure -> rows.addAll(measure.sources()));
            }
        }
    }

    private static List<Origin> distinct(List<Origin> rows) {
        return rows.size() < 2 ? List.copyOf(rows) : rows.stream().distinct().toList();
    }
}
