package rigor.verdict;

import rigor.facts.Requirement;
import rigor.terms.Subject;

/** What a rule inserts about one subject. Rules insert findings and nothing else. */
public sealed interface Finding permits Rejection, Caution, Doubt, Merit, Remark {

    /** What a finding does, as the API and records name it. */
    enum Kind {
        REJECTION,
        CAUTION,
        DOUBT,
        MERIT,
        REMARK
    }

    Kind kind();

    /** The id of the build or offer. */
    String subject();

    /** The id of the requirement it answers; empty for a rule that answers none. */
    String requirement();

    /** The rule author's sentence; empty where the requirement's measure is reason enough. */
    String sentence();

    /** The same finding on another subject. */
    Finding about(Subject other);

    /**
     * The subject fails the requirement. The effect depends on the requirement's level, a cell of requirements.csv: a must
     * gives a rejection, a should a caution, an info a remark.
     */
    static Finding against(Subject subject, Requirement requirement) {
        return switch (requirement.level()) {
            case MUST -> new Rejection(subject.id(), requirement.key(), "");
            case SHOULD -> new Caution(subject.id(), requirement.key(), "");
            case INFO, OFF -> new Remark(subject.id(), requirement.key(), "");
        };
    }
}
