package rigor.facts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * All tables, read and checked: every reference resolves, every key is unique, every figure is in range. The order of a
 * file's rows does not matter: each table has an order of its own. Immutable and safe to share between threads.
 */
public final class Facts {
    private final Map<Class<? extends Fact>, List<? extends Fact>> tables;
    private final String revision;
    private final String caseRevision;
    private final Lazy<List<Requirement>> asked = Lazy.of(() -> AskedRequirements.of(this));
    private final Map<Class<? extends Fact>, Map<String, Fact>> indexes = new ConcurrentHashMap<>();
    private final Derived derived;

    /**
     * Readers and editors of tables bring the rows into an order that does not depend on where they stood in a file.
     *
     * @param revision a short hash of the world's very files, whose rows are named by their lines: the same rows in
     *     another order have another one
     * @param caseRevision the same of the files of the case
     */
    public Facts(Map<Class<? extends Fact>, List<? extends Fact>> tables, String revision, String caseRevision) {
        this(tables, revision, caseRevision, new Derived());
    }

    private Facts(
            Map<Class<? extends Fact>, List<? extends Fact>> tables,
            String revision,
            String caseRevision,
            Derived derived) {
        this.tables = Map.copyOf(tables);
        this.revision = revision;
        this.caseRevision = caseRevision;
        this.derived = derived;
    }

    /** No tables at all. */
    public static Facts none() {
        return new Facts(Map.of(), "", "");
    }

    /** These facts, which take over what was {@linkplain #derived derived} from tables that have not changed since. */
    public Facts succeeding(Facts before) {
        return new Facts(tables, revision, caseRevision, before.derived);
    }

    /**
     * What follows from some tables alone, computed at the first call and kept.
     *
     * @param tables that {@code compute} reads; it must be a pure function of them
     */
    public <T> T derived(Class<T> type, Set<Class<? extends Fact>> tables, Function<Facts, T> compute) {
        return derived(type, tables, List.of(), compute);
    }

    /**
     * The same of something that follows from a part of further tables only.
     *
     * @param part what {@code compute} takes from them, to be compared
     */
    public <T> T derived(Class<T> type, Set<Class<? extends Fact>> tables, List<?> part, Function<Facts, T> compute) {
        List<Object> from = new ArrayList<>(part);
        tables.stream().sorted(Comparator.comparing(Class::getName)).forEach(table -> from.add(all(table)));
        return derived.get(type, from, () -> compute.apply(this));
    }

    public Map<Class<? extends Fact>, List<? extends Fact>> tables() {
        return tables;
    }

    /** Of the world's tables. */
    public String revision() {
        return revision;
    }

    /** Of the tables of the case. */
    public String caseRevision() {
        return caseRevision;
    }

    /** Whether both were read from the very same files. */
    public boolean isOfSameFiles(Facts other) {
        return revision.equals(other.revision) && caseRevision.equals(other.caseRevision);
    }

    /**
     * The rows of a table in their own order; empty if there is no such table. Of the requirements those that the case
     * asks.
     */
    @SuppressWarnings("unchecked")
    public <F extends Fact> List<F> all(Class<F> type) {
        return type == Requirement.class ? (List<F>) asked.get() : rows(type);
    }

    /** All rows of a table as it spells them, whatever the case asks. */
    @SuppressWarnings("unchecked")
    public <F extends Fact> List<F> rows(Class<F> type) {
        return (List<F>) tables.getOrDefault(type, List.of());
    }

    /** All requirements there are, also those that the case does not ask, their limits as the tables spell them. */
    public List<Requirement> askable() {
        return rows(Requirement.class);
    }

    /** What is asked of a role that no loadout has, and so is not judged. */
    public Stream<Requirement> askedOfNoRole() {
        Set<String> roles = LoadoutModel.roles(this);
        return askable().stream()
                .filter(r -> r.level() != Requirement.Level.OFF && !r.role().isEmpty() && !roles.contains(r.role()));
    }

    /** The row of that {@link Fact#key()}. */
    public <F extends Fact> Optional<F> find(Class<F> type, String id) {
        return Optional.ofNullable(type.cast(index(type).get(id)));
    }

    /** The row of that {@link Fact#key()}, which must exist: for ids that another table's reference vouches for. */
    public <F extends Fact> F get(Class<F> type, String id) {
        return find(type, id)
                .orElseThrow(() -> new NoSuchElementException(
                        "no " + id + " in " + Table.of(type).file()));
    }

    public int count(Class<? extends Fact> type) {
        return all(type).size();
    }

    /** The ids of a table, in the order of its rows. */
    public List<String> ids(Class<? extends Fact> type) {
        return all(type).stream().map(Fact::key).toList();
    }

    /** Rows first: those of the requirements look up other tables, and no map may be changed while it computes. */
    private Map<String, Fact> index(Class<? extends Fact> type) {
        Map<String, Fact> known = indexes.get(type);
        if (known != null) {
            return known;
        }
        Map<String, Fact> byId = new LinkedHashMap<>();
        all(type).forEach(fact -> byId.put(fact.key(), fact));
        return Objects.requireNonNullElse(indexes.putIfAbsent(type, byId), byId);
    }
}
