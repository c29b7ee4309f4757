package rigor.facts;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All tables, read and checked: every reference resolves, every key is unique, every figure is in range.
 *
 * @param revision a short hash of the tables' contents: equal facts have equal revisions
 */
public record Facts(Map<Class<? extends Fact>, List<? extends Fact>> tables, String revision) {

    /** The rows of a table in the order of the file; empty if there is no such table. */
    @SuppressWarnings("unchecked")
    public <F extends Fact> List<F> all(Class<F> type) {
        return (List<F>) tables.getOrDefault(type, List.of());
    }

    public <F extends Fact> Optional<F> find(Class<F> type, String id) {
        return all(type).stream().filter(f -> f.id().equals(id)).findFirst();
    }

    public <F extends Fact> F get(Class<F> type, String id) {
        return find(type, id).orElseThrow();
    }
}
