package rigor.engine.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import rigor.facts.Requirement;

/**
 * How far one has come in a list of conditions: what holds for certain so far, and what is supposed in the sceptical
 * reading. Past a condition that is unknown it goes on as if that one were true.
 */
final class ConditionWalk {
    private final ConditionQueries certain;
    private final ConditionQueries possible;
    private final List<Requirement> requirements;
    private final List<String> held;
    private final List<String> supposed;
    private boolean stopped;

    ConditionWalk(ConditionQueries certain, ConditionQueries possible, List<Requirement> requirements) {
        this(certain, possible, requirements, List.of(), List.of(), false);
    }

    private ConditionWalk(
            ConditionQueries certain,
            ConditionQueries possible,
            List<Requirement> requirements,
            List<String> held,
            List<String> supposed,
            boolean stopped) {
        this.certain = certain;
        this.possible = possible;
        this.requirements = requirements;
        this.held = new ArrayList<>(held);
        this.supposed = new ArrayList<>(supposed);
        this.stopped = stopped;
    }

    /** The same way from here, gone aside. */
    ConditionWalk branch() {
        return new ConditionWalk(certain, possible, requirements, held, supposed, stopped);
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

    /** Goes on with a condition that holds, narrower in the reading of what is certain. */
    void hold(String sure, String open) {
        held.add(sure);
        supposed.add(open);
    }

    void suppose(String open) {
        supposed.add(open);
    }

    Truth ask(String condition) {
        return ask(condition, condition);
    }

    /** @param open the same condition as far as the sceptical reading asks for it */
    Truth ask(String sure, String open) {
        if (stopped) {
            return Truth.NOT_REACHED;
        }
        boolean narrowed = !supposed.equals(held) || !sure.equals(open);
        boolean holds = !rows(sure).isEmpty();
        if (holds && !narrowed) {
            return Truth.TRUE;
        }
        boolean may = !openRows(open).isEmpty();
        return !may ? Truth.FALSE : holds ? Truth.TRUE : Truth.UNKNOWN;
    }

    /** All ways to meet what holds so far and this condition too. */
    List<Map<String, Object>> rows(String condition) {
        return certain.rows(all(held, condition));
    }

    /** The same in the sceptical reading. */
    List<Map<String, Object>> openRows(String condition) {
        return possible.rows(all(supposed, condition));
    }

    private static String all(List<String> before, String own) {
        return String.join("\n", Stream.concat(before.stream(), Stream.of(own)).toList());
    }
}
