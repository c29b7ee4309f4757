package rigor.facts;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** What somebody may have meant: the known names within a few slips of the keyboard. Blind to case. */
public final class Nearest {
    private static final int SUGGESTIONS = 3;

    private Nearest() {}

    /** Up to three known names, the likeliest first; none if nothing is near. */
    public static List<String> to(String wanted, Collection<String> known) {
        int tolerance = Math.max(2, wanted.length() * 2 / 5);
        List<Candidate> near = known.stream()
                .map(name -> new Candidate(name, slips(wanted, name, tolerance)))
                .filter(candidate -> candidate.slips <= tolerance)
                .sorted(Comparator.comparingInt(Candidate::slips).thenComparing(Candidate::name))
                .limit(SUGGESTIONS)
                .toList();
        return near.stream()
                .filter(candidate -> candidate.slips <= 2 * near.get(0).slips + 1)
                .map(Candidate::name)
                .toList();
    }

    /** The suggestions as the end of a sentence, {@code ; did you mean a, b or c?}, or nothing. */
    public static String hint(String wanted, Collection<String> known) {
        List<String> near = to(wanted, known);
        if (near.isEmpty()) {
            return "";
        }
        int last = near.size() - 1;
        String names = last == 0 ? near.get(0) : String.join(", ", near.subList(0, last)) + " or " + near.get(last);
        return "; did you mean " + names + "?";
    }

    private record Candidate(String name, int slips) {}

    /** A name that merely goes on counts as near: people type the beginning. */
    private static int slips(String wanted, String name, int tolerance) {
        String a = wanted.toLowerCase(Locale.ROOT);
        String b = name.toLowerCase(Locale.ROOT);
        if (a.length() >= 3 && b.startsWith(a)) {
            return Math.min(tolerance, b.length() - a.length());
        }
        return Math.abs(a.length() - b.length()) > tolerance ? tolerance + 1 : distance(a, b);
    }

    /** Insertions, deletions, substitutions and swaps of neighbours (optimal string alignment). */
    private static int distance(String a, String b) {
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                cost[i][j] = i == 0 || j == 0 ? i + j : cheapest(cost, a, b, i, j);
            }
        }
        return cost[a.length()][b.length()];
    }

    private static int cheapest(int[][] cost, String a, String b, int i, int j) {
        int substitute = cost[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int least = Math.min(substitute, 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(least, cost[i - 2][j - 2] + 1) : least;
    }
}
