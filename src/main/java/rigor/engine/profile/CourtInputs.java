package rigor.engine.profile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the rules of a file or a court can tell apart. It decides only how much work can be shared; rules beyond the
 * profile count as seeing everything.
 *
 * @param narrow whether of every rule all is known that it sees, so that each subject is judged without a look at others
 * @param byRule what they see, by the rule's name
 */
public record CourtInputs(boolean narrow, Map<String, RuleInputs> byRule) {
    private static final CourtInputs NOTHING = new CourtInputs(true, Map.of());
    public static final CourtInputs EVERYTHING = new CourtInputs(false, Map.of());

    public static CourtInputs all(List<CourtInputs> several) {
        return several.stream().reduce(NOTHING, CourtInputs::and);
    }

    private CourtInputs and(CourtInputs other) {
        Map<String, RuleInputs> both = new HashMap<>(byRule);
        both.putAll(other.byRule);
        return new CourtInputs(narrow && other.narrow, both);
    }
}
