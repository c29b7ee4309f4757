package rigor.verdict;

import rigor.facts.Requirement;
import rigor.terms.Subject;

/** What a rule says of one subject. Rules add findings and nothing else. */
public sealed interface Finding permits Rejection, Caution, Doubt, Merit, Remark {

    /** The id of the build or offer. */
    String subject();

    /** The id of the requirement it answers; empty for a rule that answers none. */
    String requirement();

    /** What the rule's author says; empty where the requirement's measure speaks for itself. */
    String sentence();

    /** The same said of another subject. */
    Finding about(Subject other);

    /**
     * The subject fails the requirement. What that means is the requirement's level, a cell of requirements.csv: a must
     * rejects, a should cautions, an info remarks.
     */
    static Finding against(Subject subject, Requirement requirement) {
        return switch (requirement.level()) {
            case MUST -> new Rejection(subject.id(), requirement.id(), "");
            case SHOULD -> new Caution(subject.id(), requirement.id(), "");
            case INFO -> new Remark(subject.id(), requirement.id(), "");
        };
    }
}
