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
public record Sights(boolean narrow, Map<String, Sight> byRule) {
    private static final Sights NOTHING = new Sights(true, Map.of());
    public static final Sights EVERYTHING = new Sights(false, Map.of());

    public static Sights all(List<Sights> several) {
        return several.stream().reduce(NOTHING, Sights::and);
    }

    private Sights and(Sights other) {
        Map<String, Sight> both = new HashMap<>(byRule);
        both.putAll(other.byRule);
        return new Sights(narrow && other.narrow, both);
    }
}
