package rigor.verdict;

import rigor.facts.Requirement;
import rigor.terms.Subject;

/** Nobody can tell yet: there is something to ask first. */
public record Doubt(String subject, String requirement, String sentence) implements Finding {

    @Override
    public Doubt about(Subject other) {
        return new Doubt(other.id(), requirement, sentence);
    }

    /** Whatever the measure says, the requirement cannot be answered for certain. */
    public static Doubt of(Subject subject, Requirement requirement) {
        return new Doubt(subject.id(), requirement.id(), "");
    }

    /** For a rule of one's own that answers no requirement. */
    public static Doubt because(Subject subject, String sentence) {
        return new Doubt(subject.id(), "", sentence);
    }
}
