package rigor.explain.change;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import rigor.explain.outlook.Limit;
import rigor.explain.words.Objections;
import rigor.explain.words.Relaxation;
import rigor.facts.Requirement;
import rigor.verdict.Outcome;

/**
 * Sets of musts to drop so that more builds are accepted. Limits are independent of each other, so the musts that a build
 * fails are the only smallest set for it; limits that depend on each other would need QuickXplain (Junker 2004).
 */
record Relaxations(Trying trying) {

    /** All smallest sets, least weight first. */
    List<Relaxation> all() {
        Set<Set<String>> failing = trying.inForce().builds().stream()
                .filter(v -> v.outcome() != Outcome.ACCEPTED)
                .map(Objections::new)
                .filter(Objections::followFromLimits)
                .map(Objections::requirements)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return failing.stream()
                .filter(set -> failing.stream().noneMatch(o -> !o.equals(set) && set.containsAll(o)))
                .flatMap(set -> relaxation(set).stream())
                .sorted(Comparator.comparingDouble(Relaxation::weight)
                        .thenComparing(r -> r.requirements().size())
                        .thenComparing(r -> r.requirements().toString()))
                .toList();
    }

    private Optional<Relaxation> relaxation(Set<String> set) {
        List<Requirement> given = set.stream()
                .map(id -> trying.inForce().facts().get(Requirement.class, id))
                .toList();
        List<String> changes = given.stream().map(r -> new Limit(r).relaxed()).toList();
        List<String> accepted = trying.with(changes).builds(Outcome.ACCEPTED).stream()
                .map(v -> v.subject().id())
                .filter(id -> !Trying.isAccepted(trying.inForce(), id))
                .toList();
        double weight = given.stream().mapToDouble(Requirement::weight).sum();
        return accepted.isEmpty()
                ? Optional.empty()
                : Optional.of(new Relaxation(new ArrayList<>(set), weight, changes, accepted));
    }
}
