package rigor.verdict;

import rigor.terms.Subject;

/** A minus that does not rule the subject out. */
public record Caution(String subject, String requirement, String sentence) implements Finding {

    @Override
    public Caution about(Subject other) {
        return new Caution(other.id(), requirement, sentence);
    }

    /** For a rule of one's own that answers no requirement. */
    public static Caution because(Subject subject, String sentence) {
        return new Caution(subject.id(), "", sentence);
    }
}
