package rigor.engine.trace;

import java.util.List;
import java.util.Map;

/** Finds the combinations of facts that meet a list of conditions. */
interface ConditionQueries {

    /** All combinations that meet the conditions, each as the values of the variables; empty if there is none. */
    List<Map<String, Object>> rows(String conditions);
}
