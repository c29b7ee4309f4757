package rigor.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rigor.terms.Subject;
import rigor.verdict.Ground;
import rigor.verdict.Merit;
import rigor.verdict.Outcome;
import rigor.verdict.Verdict;
import rigor.verdict.Verdicts;

/**
 * What the rules said of a subject, and so of all that look the same to them: what is certain, then as doubts what could
 * speak against the subject and does not for certain.
 */
final class Said {
    /** Engines fire in no stable order; answers are sorted so. */
    private static final Comparator<Claim> ORDER = Comparator.comparing(
                    (Claim c) -> c.finding().requirement())
            .thenComparing(Claim::rule)
            .thenComparing(c -> c.finding().toString());

    private final List<Claim> claims = new ArrayList<>();
    private volatile @Nullable Outcome outcome;

    /**
     * @param certain of the subject as it is
     * @param possible of its sceptical reading
     */
    Said(List<Claim> certain, List<Claim> possible) {
        certain.stream().sorted(ORDER).forEach(claims::add);
        possible.stream()
                .filter(p -> !(p.finding() instanceof Merit) && certain.stream().noneMatch(c -> isSame(c, p)))
                .sorted(ORDER)
                .map(Claim::doubted)
                .forEach(claims::add);
    }

    /** A merit does not speak against the subject, whoever grants it. */
    private static boolean isSame(Claim certain, Claim possible) {
        return !(certain.finding() instanceof Merit)
                && certain.finding().requirement().equals(possible.finding().requirement())
                && certain.rule().equals(possible.rule());
    }

    <S extends Subject> Verdict<S> about(S subject, Verdicts verdicts) {
        List<Ground> grounds = new ArrayList<>(claims.size());
        for (Claim claim : claims) {
            grounds.add(claim.ground(subject));
        }
        return verdicts.of(subject, grounds);
    }

    /** What follows for all of them, found out when it is first asked. */
    Outcome outcome(Verdicts verdicts) {
        Outcome known = outcome;
        if (known == null) {
            known = verdicts.outcome(claims.stream().map(Claim::finding).toList());
            outcome = known;
        }
        return known;
    }
}
