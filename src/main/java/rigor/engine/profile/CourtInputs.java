package rigor.engine.profile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The inputs of all rules of a file or a court. They decide only how much work can be shared; the inputs of rules outside
 * the profile are not known.
 *
 * @param areKnown whether the inputs of every rule are known, so that each subject is judged on its own
 * @param byRule the inputs by the rule's name
 */
public record CourtInputs(boolean areKnown, Map<String, RuleInputs> byRule) {
    private static final CourtInputs NONE = new CourtInputs(true, Map.of());
    public static final CourtInputs UNKNOWN = new CourtInputs(false, Map.of());

    public static CourtInputs all(List<CourtInputs> several) {
        return several.stream().reduce(NONE, CourtInputs::and);
    }

    private CourtInputs and(CourtInputs other) {
        Map<String, RuleInputs> both = new HashMap<>(byRule);
        both.putAll(other.byRule);
        return new CourtInputs(areKnown && other.areKnown, both);
    }
}
