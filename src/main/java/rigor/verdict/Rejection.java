package rigor.verdict;

import rigor.terms.Subject;

/** The subject is rejected. */
public record Rejection(String subject, String requirement, String sentence) implements Finding {

    @Override
    public Kind kind() {
        return Kind.REJECTION;
    }

    @Override
    public Rejection about(Subject other) {
        return new Rejection(other.id(), requirement, sentence);
    }

    /** For a rule that answers no requirement. */
    public static Rejection because(Subject subject, String sentence) {
        return new Rejection(subject.id(), "", sentence);
    }
}
