package rigor.compose;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import rigor.facts.Facts;
import rigor.facts.Requirement;
import rigor.terms.Measure;

/** What the buyer must have of a build: tells what need not be composed, since it would surely be rejected. */
record Musts(List<Requirement> all) {

    static Musts of(Facts facts) {
        return new Musts(facts.all(Requirement.class).stream()
                .filter(r -> r.subject() == Requirement.Subject.BUILD && r.level() == Requirement.Level.MUST)
                .filter(r -> r.role().isEmpty())
                .toList());
    }

    boolean allow(String measure, Measure value) {
        return all.stream().filter(r -> r.measure().equals(measure)).allMatch(value::mayMeet);
    }

    /** How many of them measures leave open. */
    int open(Map<String, Measure> measures) {
        return (int) all.stream()
                .filter(r -> measures.containsKey(r.measure()))
                .filter(r -> !Objects.requireNonNull(measures.get(r.measure())).surelyMeets(r))
                .count();
    }

    boolean allow(Map<String, Measure> measures) {
        return measures.entrySet().stream().allMatch(m -> allow(m.getKey(), m.getValue()));
    }
}
