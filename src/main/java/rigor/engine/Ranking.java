package rigor.engine;

import java.util.Comparator;
import java.util.List;
import rigor.terms.Build;
import rigor.verdict.Verdict;

/** Best first: accepted before undecided before rejected, then by score, then by price, then by id. */
final class Ranking {
    private static final Comparator<Scored> BEST_FIRST = Comparator.comparing((Scored s) -> s.verdict.outcome())
            .thenComparing(Scored::score, Comparator.reverseOrder())
            .thenComparingDouble(s -> s.verdict.subject().landedPrice().high())
            .thenComparing(s -> s.verdict.subject().id());

    /** A verdict with the sum of its merits, computed once for all comparisons. */
    private record Scored(Verdict<Build> verdict, double score) {}

    private Ranking() {}

    static List<Verdict<Build>> sorted(List<Verdict<Build>> verdicts) {
        return verdicts.stream()
                .map(v -> new Scored(v, v.score()))
                .sorted(BEST_FIRST)
                .map(Scored::verdict)
                .toList();
    }
}
