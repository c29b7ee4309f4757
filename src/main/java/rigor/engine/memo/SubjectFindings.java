package rigor.engine.memo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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
 * What the rules said of a subject, and so of all that look the same to them: what is certain, then as doubts what could
 * speak against the subject and does not for certain.
 */
public final class SubjectFindings {
    /** Engines fire in no stable order; answers are sorted so. */
    private static final Comparator<FiredFinding> ORDER = Comparator.comparing(
                    (FiredFinding c) -> c.finding().requirement())
            .thenComparing(FiredFinding::rule)
            .thenComparing(c -> c.finding().toString());

    private final List<FiredFinding> certain;
    private final List<FiredFinding> doubts = new ArrayList<>();
    private volatile @Nullable List<FiredFinding> told;
    private volatile @Nullable Outcome outcome;

    /**
     * @param certain of the subject as it is
     * @param possible of its sceptical reading
     */
    public SubjectFindings(List<FiredFinding> certain, List<FiredFinding> possible) {
        this.certain = FiredFinding.counted(certain);
        for (FiredFinding claim : possible) {
            if (!(claim.finding() instanceof Merit) && certain.stream().noneMatch(c -> isSame(c, claim))) {
                doubts.add(claim.doubted());
            }
        }
    }

    /** A merit does not speak against the subject, whoever grants it. */
    private static boolean isSame(FiredFinding certain, FiredFinding possible) {
        return !(certain.finding() instanceof Merit)
                && certain.finding().requirement().equals(possible.finding().requirement())
                && certain.rule().equals(possible.rule());
    }

    public <S extends Subject> Verdict<S> about(S subject, Verdicts verdicts) {
        List<FiredFinding> claims = told();
        List<Ground> grounds = new ArrayList<>(claims.size());
        for (FiredFinding claim : claims) {
            grounds.add(claim.ground(subject));
        }
        return verdicts.of(subject, grounds);
    }

    /** Most are asked for their outcome only, so they are sorted when it comes to telling. */
    private List<FiredFinding> told() {
        List<FiredFinding> known = told;
        if (known == null) {
            known = Stream.concat(
                            certain.stream().sorted(ORDER), doubts.stream().sorted(ORDER))
                    .toList();
            told = known;
        }
        return known;
    }

    /** What follows for all of them, found out when it is first asked. */
    public Outcome outcome(Verdicts verdicts) {
        Outcome known = outcome;
        if (known == null) {
            List<Finding> findings = new ArrayList<>(certain.size() + doubts.size());
            certain.forEach(claim -> findings.add(claim.finding()));
            doubts.forEach(claim -> findings.add(claim.finding()));
            known = verdicts.outcome(findings);
            outcome = known;
        }
        return known;
    }
}
