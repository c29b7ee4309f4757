package rigor.engine;

import java.util.Comparator;
import java.util.List;
import rigor.terms.Build;
import rigor.verdict.Chances;
import rigor.verdict.Outcome;
import rigor.verdict.Verdict;

/**
 * Best first: accepted before undecided before rejected, the undecided by how likely all musts hold, then by score, then by price, then by id. What nobody sells for a
 * known price comes last of those that are accepted: it cannot be bought.
 */
final class Ranking {
    private static final double UNKNOWN = -1;
    private static final Comparator<Scored> BEST_FIRST = Comparator.comparing((Scored s) -> s.verdict.outcome())
            .thenComparing(Scored::isUnpriced)
            .thenComparing(Scored::chance, Comparator.reverseOrder())
            .thenComparing(Scored::score, Comparator.reverseOrder())
            .thenComparingDouble(s -> s.verdict.subject().landedPrice().high())
            .thenComparing(s -> s.verdict.subject().id());

    /** A verdict with the sum of its merits, computed once for all comparisons. */
    private record Scored(Verdict<Build> verdict, double score, double chance) {
        static Scored of(Verdict<Build> verdict) {
            return new Scored(verdict, verdict.score(), chance(verdict));
        }

        /** Of an undecided one, in percent so that a hair decides nothing; below all others where nobody can tell. */
        private static double chance(Verdict<Build> verdict) {
            return verdict.outcome() == Outcome.UNDECIDED
                    ? Math.rint(100 * Chances.of(verdict).orElse(UNKNOWN))
                    : 0;
        }

        private boolean isUnpriced() {
            return verdict.outcome() == Outcome.ACCEPTED
                    && Double.isInfinite(verdict.subject().landedPrice().high());
        }
    }

    private Ranking() {}

    static boolean isBetter(Verdict<Build> one, Verdict<Build> other) {
        return BEST_FIRST.compare(Scored.of(one), Scored.of(other)) < 0;
    }

    static List<Verdict<Build>> sorted(List<Verdict<Build>> verdicts) {
        return verdicts.stream()
                .map(Scored::of)
                .sorted(BEST_FIRST)
                .map(Scored::verdict)
                .toList();
    }
}
