package rigor.verdict;

import rigor.facts.Requirement;
import rigor.terms.Subject;

/** Not certain: something has to be asked first. */
public record Doubt(String subject, String requirement, String sentence) implements Finding {

    @Override
    public Kind kind() {
        return Kind.DOUBT;
    }

    @Override
    public Doubt about(Subject other) {
        return new Doubt(other.id(), requirement, sentence);
    }

    /** The requirement cannot be answered with certainty, whatever the measure. */
    public static Doubt of(Subject subject, Requirement requirement) {
        return new Doubt(subject.id(), requirement.key(), "");
    }

    /** For a rule that answers no requirement. */
    public static Doubt because(Subject subject, String sentence) {
        return new Doubt(subject.id(), "", sentence);
    }
}
