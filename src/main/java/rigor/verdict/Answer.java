package rigor.verdict;

import java.util.List;
import java.util.Optional;
import rigor.facts.Requirement;
import rigor.facts.Requirement.Level;
import rigor.terms.Measure;

/**
 * One cell of the board: how a subject answers a requirement.
 *
 * @param actual the measure that was judged; empty only if the subject has no measure of that name
 * @param grounds the findings of rules on it, sorted; empty if it is met
 * @param cause the requirement from whose failing it {@linkplain Status#FOLLOWS follows}
 */
public record Answer(
        Requirement requirement,
        Status status,
        Optional<Measure> actual,
        List<Ground> grounds,
        Optional<Requirement> cause) {

    /** Whether it certainly fails. */
    boolean fails() {
        return status == Status.REJECTED || status == Status.CAUTION || status == Status.REMARK;
    }

    Answer following(Answer other) {
        return new Answer(requirement, Status.FOLLOWS, actual, grounds, Optional.of(other.requirement));
    }

    /** Whether it is a must that no rule in force answers, so that the outcome stays open. */
    public boolean leavesOpen() {
        return status == Status.NOT_JUDGED && requirement.level() == Level.MUST;
    }
}
