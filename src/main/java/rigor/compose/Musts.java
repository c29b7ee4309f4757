package rigor.compose;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import rigor.facts.Facts;
import rigor.facts.Requirement;
import rigor.terms.Allowed;
import rigor.terms.Measure;

/** What the buyer must have of a build: tells what need not be composed, since it would surely be rejected. */
record Musts(Map<String, List<Allowed>> byMeasure) {

    static Musts of(Facts facts) {
        return new Musts(facts.all(Requirement.class).stream()
                .filter(r -> r.subject() == Requirement.Subject.BUILD && r.level() == Requirement.Level.MUST)
                .filter(r -> r.role().isEmpty())
                .collect(Collectors.groupingBy(
                        Requirement::measure, Collectors.mapping(Allowed::of, Collectors.toList()))));
    }

    boolean allow(String measure, Measure value) {
        for (Allowed limit : byMeasure.getOrDefault(measure, List.of())) {
            if (!value.mayMeet(limit)) {
                return false;
            }
        }
        return true;
    }

    boolean allow(Map<String, Measure> measures) {
        for (Map.Entry<String, Measure> measure : measures.entrySet()) {
            if (!allow(measure.getKey(), measure.getValue())) {
                return false;
            }
        }
        return true;
    }

    /** The same whatever some of the measures are. */
    boolean allowBeside(Set<String> some, Map<String, Measure> measures) {
        return measures.entrySet().stream().allMatch(m -> some.contains(m.getKey()) || allow(m.getKey(), m.getValue()));
    }

    /** How many of them measures leave open. */
    int open(Map<String, Measure> measures) {
        int open = 0;
        for (Map.Entry<String, Measure> measure : measures.entrySet()) {
            for (Allowed limit : byMeasure.getOrDefault(measure.getKey(), List.of())) {
                open += measure.getValue().surelyMeets(limit) ? 0 : 1;
            }
        }
        return open;
    }
}
