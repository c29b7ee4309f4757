package rigor.verdict;

import rigor.terms.Subject;

/** A disadvantage that does not reject the subject. */
public record Caution(String subject, String requirement, String sentence) implements Finding {

    @Override
    public Kind kind() {
        return Kind.CAUTION;
    }

    @Override
    public Caution about(Subject other) {
        return new Caution(other.id(), requirement, sentence);
    }

    /** For a rule that answers no requirement. */
    public static Caution because(Subject subject, String sentence) {
        return new Caution(subject.id(), "", sentence);
    }
}
