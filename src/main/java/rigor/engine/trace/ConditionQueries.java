package rigor.engine.trace;

import java.util.List;
import java.util.Map;

/** Whoever can say in which ways facts meet a list of conditions. */
interface ConditionQueries {

    /** All ways to meet the conditions, each as the values of the variables; none if they do not hold. */
    List<Map<String, Object>> rows(String conditions);
}
