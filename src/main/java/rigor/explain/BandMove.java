package rigor.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rigor.engine.Judgement;
import rigor.facts.Requirement;
import rigor.terms.Band;
import rigor.terms.Build;
import rigor.terms.Figures;
import rigor.verdict.Verdict;

/**
 * A figure of a build that is another band after a change of the facts.
 *
 * @param requirement that it answers; {@code title} the same for people
 * @param before for people, with its unit; {@code after} likewise
 * @param narrowing how many times as narrow the band is after as before, below 1 where it is wider; null where either is
 *     no span
 */
public record BandMove(
        String build,
        String requirement,
        String title,
        String before,
        String after,
        @Nullable Double narrowing) {
    private static final int LISTED = 1_000;

    private record Sized(BandMove move, double size) {}

    /** Those of the roles of the same builds, the farthest moves first; at most a thousand. */
    public static List<BandMove> between(Judgement before, Judgement after) {
        Map<String, Build> builds = new HashMap<>();
        before.builds().forEach(v -> builds.put(v.subject().id(), v.subject()));
        List<Sized> moves = new ArrayList<>();
        for (Verdict<Build> verdict : after.builds()) {
            Build old = builds.get(verdict.subject().id());
            if (old != null) {
                after.facts().all(Requirement.class).stream()
                        .filter(r -> !r.role().isEmpty() && r.isNumeric())
                        .forEach(r -> add(old, verdict.subject(), r, moves));
            }
        }
        return moves.stream()
                .sorted(Comparator.comparingDouble((Sized s) -> -s.size)
                        .thenComparing(s -> s.move.build)
                        .thenComparing(s -> s.move.requirement))
                .limit(LISTED)
                .map(Sized::move)
                .toList();
    }

    private static void add(Build old, Build now, Requirement r, List<Sized> moves) {
        if (old.measure(r).orElse(null) instanceof Band was && now.measure(r).orElse(null) instanceof Band is) {
            String before = Figures.of(was, r.unit());
            String after = Figures.of(is, r.unit());
            if (!before.equals(after)) {
                String title = r.titleOf(r.role());
                BandMove move = new BandMove(now.id(), r.key(), title, before, after, narrowing(was, is));
                moves.add(new Sized(move, Math.max(far(was.low(), is.low()), far(was.high(), is.high()))));
            }
        }
    }

    private static @Nullable Double narrowing(Band was, Band is) {
        double factor = (was.high() - was.low()) / (is.high() - is.low());
        return Double.isFinite(factor) && factor > 0 ? factor : null;
    }

    /** The logarithm of the factor between two ends. */
    private static double far(double a, double b) {
        double far = Math.abs(StrictMath.log(a / b));
        return Double.isFinite(far) ? far : a == b ? 0 : Double.MAX_VALUE;
    }
}
