package rigor.terms;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A measure of each role of a loadout: {@code speedTogether.of( "main" )}. It is read from its other end role by role,
 * as a measure is.
 *
 * @param roles in the words of loadouts.csv
 * @param otherwise for a role that is not among them
 */
public record PerRole<M extends Measure>(SortedMap<String, M> roles, M otherwise) {

    public PerRole {
        roles = Collections.unmodifiableSortedMap(new TreeMap<>(roles));
    }

    public M of(String role) {
        return roles.getOrDefault(role, otherwise);
    }

    /** The same with another measure of one role. */
    public PerRole<M> with(String role, M measure) {
        SortedMap<String, M> changed = new TreeMap<>(roles);
        changed.put(role, measure);
        return new PerRole<>(changed, otherwise);
    }

    /** Whether nothing is left open for any role. */
    boolean isExact() {
        return otherwise.isExact() && roles.values().stream().allMatch(Measure::isExact);
    }

    /** Each seen from its other end. */
    @SuppressWarnings("unchecked")
    PerRole<M> sceptical() {
        return new PerRole<>(
                roles.entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, e -> (M) e.getValue().sceptical(), (a, b) -> a, TreeMap::new)),
                (M) otherwise.sceptical());
    }
}
