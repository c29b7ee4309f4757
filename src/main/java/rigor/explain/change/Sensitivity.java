package rigor.explain.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import rigor.explain.outlook.Limit;
import rigor.explain.words.Objections;
import rigor.facts.Requirement;
import rigor.terms.Band;
import rigor.terms.Build;
import rigor.verdict.Outcome;
import rigor.verdict.Verdict;

/** The values of one limit at which verdicts change. They can change only at an end of a band that is compared with it. */
final class Sensitivity {
    private final Trying trying;
    private final Requirement requirement;
    private final Set<String> decided;
    private final double[] ends;

    Sensitivity(Trying trying, Requirement requirement) {
        this.trying = trying;
        this.requirement = requirement;
        List<Verdict<Build>> dependent = trying.inForce().builds().stream()
                .filter(v -> dependsOn(new Objections(v)))
                .toList();
        this.decided = dependent.stream().map(v -> v.subject().id()).collect(Collectors.toSet());
        this.ends = dependent.stream()
                .flatMap(v -> v.subject().measure(requirement).stream())
                .filter(Band.class::isInstance)
                .flatMapToDouble(m -> DoubleStream.of(((Band) m).low(), ((Band) m).high()))
                .filter(Double::isFinite)
                .sorted()
                .distinct()
                .toArray();
    }

    /** In order of the limit; each is judged on both sides. */
    List<Threshold> thresholds() {
        List<Threshold> thresholds = new ArrayList<>();
        Map<String, Outcome> before = ends.length == 0 ? Map.of() : at(ends[0] - 1);
        for (int i = 0; i < ends.length; i++) {
            double next = i + 1 < ends.length ? (ends[i] + ends[i + 1]) / 2 : ends[i] + 1;
            Map<String, Outcome> on = at(ends[i]);
            Map<String, Outcome> past = at(next);
            add(ends[i], true, before, on, thresholds);
            add(ends[i], false, on, past, thresholds);
            before = past;
        }
        return thresholds;
    }

    private boolean dependsOn(Objections objections) {
        return objections.followFromLimits() && Set.of(requirement.key()).containsAll(objections.requirements());
    }

    private Map<String, Outcome> at(double value) {
        Limit limit = new Limit(requirement);
        return trying.with(List.of(limit.change(limit.exactly(value)))).builds().stream()
                .filter(v -> decided.contains(v.subject().id()))
                .collect(Collectors.toMap(v -> v.subject().id(), Verdict::outcome, (a, b) -> a, TreeMap::new));
    }

    private static void add(
            double value,
            boolean including,
            Map<String, Outcome> from,
            Map<String, Outcome> to,
            List<Threshold> thresholds) {
        to.forEach((build, outcome) -> {
            Outcome was = from.get(build);
            if (was != null && was != outcome) {
                thresholds.add(new Threshold(value, including, build, was, outcome));
            }
        });
    }
}
