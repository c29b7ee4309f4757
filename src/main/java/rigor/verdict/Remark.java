package rigor.verdict;

import rigor.terms.Subject;

/** Worth knowing, without weight. */
public record Remark(String subject, String requirement, String sentence) implements Finding {

    @Override
    public Kind kind() {
        return Kind.REMARK;
    }

    @Override
    public Remark about(Subject other) {
        return new Remark(other.id(), requirement, sentence);
    }

    /** For a rule that answers no requirement. */
    public static Remark because(Subject subject, String sentence) {
        return new Remark(subject.id(), "", sentence);
    }
}
