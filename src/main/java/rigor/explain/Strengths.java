package rigor.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import rigor.terms.Build;
import rigor.verdict.Verdict;

/** The figures in which one accepted build certainly beats all others. A tie is no lead. */
final class Strengths {
    private Strengths() {}

    /** By build id. */
    static Map<String, List<String>> of(List<Verdict<Build>> accepted) {
        List<Build> builds = accepted.stream().map(Verdict::subject).toList();
        Map<String, List<String>> best = new TreeMap<>();
        List<String> roles = builds.stream().map(Build::roles).findFirst().orElse(List.of());
        for (Discipline d : Discipline.all(roles)) {
            builds.stream()
                    .filter(b -> beatsAll(b, builds, d))
                    .forEach(b -> best.computeIfAbsent(b.id(), id -> new ArrayList<>())
                            .add(d.best()));
        }
        return best;
    }

    private static boolean beatsAll(Build build, List<Build> builds, Discipline discipline) {
        return builds.size() > 1 && builds.stream().allMatch(b -> b == build || discipline.leads(build, b));
    }
}
