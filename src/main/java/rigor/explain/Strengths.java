package rigor.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import rigor.terms.Build;
import rigor.verdict.Verdict;

/** In what each accepted build beats the others, by the ends of the bands that are certain. */
final class Strengths {
    private record Discipline(String name, ToDoubleFunction<Build> figure) {}

    /** The larger the better. */
    private static final List<Discipline> DISCIPLINES = List.of(
            new Discipline("lowest price", b -> -b.landedPrice().high()),
            new Discipline("most GPU memory", b -> b.accessibleMemory().low()),
            new Discipline("fastest main agent", b -> b.mainSpeed().low()),
            new Discipline("fastest sub-agents", b -> b.subSpeed().low()),
            new Discipline("fastest dense fallback", b -> b.denseSpeed().low()),
            new Discipline("most streams at once", b -> b.concurrentStreams().low()),
            new Discipline("quietest", b -> -b.noiseUnderLoad().high()),
            new Discipline("lowest power", b -> -b.wallPower().high()));

    private Strengths() {}

    /** By build id; a tie goes to all that share it, unless that is every one. */
    static Map<String, List<String>> of(List<Verdict<Build>> accepted) {
        Map<String, List<String>> best = new TreeMap<>();
        for (Discipline d : DISCIPLINES) {
            List<String> winners = winners(accepted, d);
            if (winners.size() < accepted.size()) {
                winners.forEach(
                        id -> best.computeIfAbsent(id, key -> new ArrayList<>()).add(d.name()));
            }
        }
        return best;
    }

    private static List<String> winners(List<Verdict<Build>> accepted, Discipline d) {
        double top = accepted.stream()
                .map(Verdict::subject)
                .mapToDouble(d.figure())
                .max()
                .orElse(0);
        return accepted.stream()
                .map(Verdict::subject)
                .filter(b -> d.figure().applyAsDouble(b) == top)
                .sorted(Comparator.comparing(Build::id))
                .map(Build::id)
                .toList();
    }
}
