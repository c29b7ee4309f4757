package rigor.verdict;

import rigor.terms.Subject;

/** A minus that does not rule the subject out. */
public record Caution(String subject, String requirement, String sentence) implements Finding {

    /** For a rule of one's own that answers no requirement. */
    public static Caution because(Subject subject, String sentence) {
        return new Caution(subject.id(), "", sentence);
    }
}
