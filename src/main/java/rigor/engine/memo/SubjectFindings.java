package rigor.engine.memo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rigor.engine.session.FiredFinding;
import rigor.terms.Subject;
import rigor.verdict.Finding;
import rigor.verdict.Ground;
import rigor.verdict.Merit;
import rigor.verdict.Outcome;
import rigor.verdict.Verdict;
import rigor.verdict.Verdicts;

/**
 * The findings of the rules on a subject, and so on all subjects with the same inputs: first what is certain, then, as
 * doubts, what could count against the subject but is not certain.
 */
public final class SubjectFindings {
    /** Engines fire in no stable order, so findings are sorted. */
    private static final Comparator<FiredFinding> ORDER = Comparator.comparing(
                    (FiredFinding f) -> f.finding().requirement())
            .thenComparing(FiredFinding::rule)
            .thenComparing(f -> f.finding().toString());

    private final List<FiredFinding> certain;
    private final List<FiredFinding> doubts = new ArrayList<>();
    private volatile @Nullable List<FiredFinding> sorted;
    private volatile @Nullable Outcome outcome;

    /**
     * @param certain fired on the subject as it is
     * @param possible fired on its sceptical reading
     */
    public SubjectFindings(List<FiredFinding> certain, List<FiredFinding> possible) {
        this.certain = FiredFinding.withMeritsOnce(certain);
        for (FiredFinding fired : possible) {
            if (!(fired.finding() instanceof Merit) && certain.stream().noneMatch(c -> isSame(c, fired))) {
                doubts.add(fired.asDoubt());
            }
        }
    }

    /** A merit does not count against the subject, whichever rule gives it. */
    private static boolean isSame(FiredFinding certain, FiredFinding possible) {
        return !(certain.finding() instanceof Merit)
                && certain.finding().requirement().equals(possible.finding().requirement())
                && certain.rule().equals(possible.rule());
    }

    public <S extends Subject> Verdict<S> verdict(S subject, Verdicts verdicts) {
        List<FiredFinding> all = sorted();
        List<Ground> grounds = new ArrayList<>(all.size());
        for (FiredFinding fired : all) {
            grounds.add(fired.ground(subject));
        }
        return verdicts.of(subject, grounds);
    }

    /** Of most subjects only the outcome is needed, so the findings are sorted on first use. */
    private List<FiredFinding> sorted() {
        List<FiredFinding> known = sorted;
        if (known == null) {
            known = Stream.concat(
                            certain.stream().sorted(ORDER), doubts.stream().sorted(ORDER))
                    .toList();
            sorted = known;
        }
        return known;
    }

    /** Which rules found what; the same for all these subjects. */
    public Set<Found> found() {
        return Stream.concat(certain.stream(), doubts.stream())
                .map(fired -> new Found(fired.rule(), fired.finding().getClass()))
                .collect(Collectors.toSet());
    }

    /** The outcome, which is the same for all these subjects; computed on first use. */
    public Outcome outcome(Verdicts verdicts) {
        Outcome known = outcome;
        if (known == null) {
            List<Finding> findings = new ArrayList<>(certain.size() + doubts.size());
            certain.forEach(fired -> findings.add(fired.finding()));
            doubts.forEach(fired -> findings.add(fired.finding()));
            known = verdicts.outcome(findings);
            outcome = known;
        }
        return known;
    }
}
