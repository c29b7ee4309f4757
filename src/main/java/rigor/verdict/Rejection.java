package rigor.verdict;

import rigor.terms.Subject;

/** The subject is out. */
public record Rejection(String subject, String requirement, String sentence) implements Finding {

    @Override
    public Rejection about(Subject other) {
        return new Rejection(other.id(), requirement, sentence);
    }

    /** For a rule of one's own that answers no requirement. */
    public static Rejection because(Subject subject, String sentence) {
        return new Rejection(subject.id(), "", sentence);
    }
}
