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
 */
public record Answer(Requirement requirement, Status status, Optional<Measure> actual, List<Ground> grounds) {

    /** Whether it is a must that no rule in force asks for, so that nobody can tell. */
    public boolean leavesOpen() {
        return status == Status.NOT_JUDGED && requirement.level() == Level.MUST;
    }
}
