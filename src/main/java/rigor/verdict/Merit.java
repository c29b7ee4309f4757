package rigor.verdict;

import rigor.facts.Requirement;
import rigor.terms.Subject;

/**
 * An advantage that counts in the ranking.
 *
 * @param points the requirement's weight times how far the subject goes from the limit (0) to the target (1)
 */
public record Merit(String subject, String requirement, String sentence, double points) implements Finding {
    /** Far above any sensible points, far below where a sum would overflow. */
    private static final double MOST = 1e12;

    /** @throws MeritRejected if the points are not a number to rank by */
    public Merit {
        if (!(Math.abs(points) <= MOST)) {
            throw new MeritRejected(subject, points);
        }
    }

    @Override
    public Kind kind() {
        return Kind.MERIT;
    }

    @Override
    public Merit about(Subject other) {
        return new Merit(other.id(), requirement, sentence, points);
    }

    public static Merit of(Subject subject, Requirement requirement) {
        return new Merit(subject.id(), requirement.key(), "", requirement.weight() * subject.attainment(requirement));
    }

    /** For a rule that answers no requirement. */
    public static Merit because(Subject subject, double points, String sentence) {
        return new Merit(subject.id(), "", sentence, points);
    }
}
