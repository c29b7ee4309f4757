package rigor.engine;

import java.util.Comparator;
import java.util.List;
import rigor.terms.Build;
import rigor.verdict.Verdict;

/** Best first: accepted before undecided before rejected, then by score, then by price, then by id. */
final class Ranking {
    private static final Comparator<Verdict<Build>> BEST_FIRST = Comparator.comparing((Verdict<Build> v) -> v.outcome())
            .thenComparing(Verdict::score, Comparator.reverseOrder())
            .thenComparingDouble(v -> v.subject().landedPrice().high())
            .thenComparing(v -> v.subject().id());

    private Ranking() {}

    static List<Verdict<Build>> sorted(List<Verdict<Build>> verdicts) {
        return verdicts.stream().sorted(BEST_FIRST).toList();
    }
}
