package rigor.engine.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import rigor.facts.Requirement;

/**
 * The position in a list of conditions: those that are certainly true so far, and those that are true in the sceptical
 * reading. After a condition that is unknown it goes on as if that one were true.
 */
final class ConditionWalk {
    private final ConditionQueries certain;
    private final ConditionQueries possible;
    private final List<Requirement> requirements;
    private final List<String> certainSoFar;
    private final List<String> possibleSoFar;
    private boolean stopped;

    ConditionWalk(ConditionQueries certain, ConditionQueries possible, List<Requirement> requirements) {
        this(certain, possible, requirements, List.of(), List.of(), false);
    }

    private ConditionWalk(
            ConditionQueries certain,
            ConditionQueries possible,
            List<Requirement> requirements,
            List<String> certainSoFar,
            List<String> possibleSoFar,
            boolean stopped) {
        this.certain = certain;
        this.possible = possible;
        this.requirements = requirements;
        this.certainSoFar = new ArrayList<>(certainSoFar);
        this.possibleSoFar = new ArrayList<>(possibleSoFar);
        this.stopped = stopped;
    }

    /** A copy of this position, to go on separately. */
    ConditionWalk branch() {
        return new ConditionWalk(certain, possible, requirements, certainSoFar, possibleSoFar, stopped);
    }

    List<Requirement> requirements() {
        return requirements;
    }

    boolean isStopped() {
        return stopped;
    }

    void stopIf(Truth truth) {
        stopped |= truth == Truth.FALSE;
    }

    /** Goes on after a condition, of which the two readings may keep different constraints. */
    void add(String certainCondition, String possibleCondition) {
        certainSoFar.add(certainCondition);
        possibleSoFar.add(possibleCondition);
    }

    void addPossible(String possibleCondition) {
        possibleSoFar.add(possibleCondition);
    }

    Truth truth(String condition) {
        return truth(condition, condition);
    }

    /** @param possibleCondition the same condition for the sceptical reading */
    Truth truth(String certainCondition, String possibleCondition) {
        if (stopped) {
            return Truth.NOT_REACHED;
        }
        boolean narrowed = !possibleSoFar.equals(certainSoFar) || !certainCondition.equals(possibleCondition);
        boolean holds = !rows(certainCondition).isEmpty();
        if (holds && !narrowed) {
            return Truth.TRUE;
        }
        boolean may = !possibleRows(possibleCondition).isEmpty();
        return !may ? Truth.FALSE : holds ? Truth.TRUE : Truth.UNKNOWN;
    }

    /** All combinations that meet the conditions so far and this one. */
    List<Map<String, Object>> rows(String condition) {
        return certain.rows(all(certainSoFar, condition));
    }

    /** The same in the sceptical reading. */
    List<Map<String, Object>> possibleRows(String condition) {
        return possible.rows(all(possibleSoFar, condition));
    }

    private static String all(List<String> before, String own) {
        return String.join("\n", Stream.concat(before.stream(), Stream.of(own)).toList());
    }
}
