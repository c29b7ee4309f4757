package rigor.verdict;

import java.util.List;
import java.util.Optional;
import rigor.facts.Requirement;
import rigor.facts.Requirement.Level;
import rigor.terms.Measure;

/**
 * One cell of the board: how a subject answers a requirement.
 *
 * @param actual what was judged; empty only if the requirement names no measure that the subject has
 * @param grounds what rules said of it, sorted; none if it is met
 * @param cause the requirement from whose failing it {@linkplain Status#FOLLOWS follows}
 */
public record Answer(
        Requirement requirement,
        Status status,
        Optional<Measure> actual,
        List<Ground> grounds,
        Optional<Requirement> cause) {

    /** Whether it fails by what rules said for certain. */
    boolean fails() {
        return status == Status.REJECTED || status == Status.CAUTION || status == Status.REMARK;
    }

    Answer following(Answer other) {
        return new Answer(requirement, Status.FOLLOWS, actual, grounds, Optional.of(other.requirement));
    }

    /** Whether it is a must that no rule in force asks for, so that nobody can tell. */
    public boolean leavesOpen() {
        return status == Status.NOT_JUDGED && requirement.level() == Level.MUST;
    }
}
