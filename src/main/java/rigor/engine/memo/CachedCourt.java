package rigor.engine.memo;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import rigor.engine.profile.RuleInputs;
import rigor.engine.session.CourtSession;
import rigor.facts.Requirement;
import rigor.verdict.RuleRef;

/**
 * A court with the findings of its latest judgements, by the requirements that were asked: under the same requirements
 * nothing is judged twice, as long as that is little enough to be remembered. Safe to share between threads.
 */
public final class CachedCourt {
    /** Entries of all lists of requirements together: a few dozen MB. */
    private static final int MOST = 50_000;

    private final CourtSession court;
    private final int most;
    private final Map<List<Requirement>, FindingsCache> caches = new LinkedHashMap<>();

    public CachedCourt(CourtSession court) {
        this(court, MOST);
    }

    /** @param most entries of all lists of requirements together */
    public CachedCourt(CourtSession court, int most) {
        this.court = court;
        this.most = most;
    }

    /** The court without its cache. */
    public CourtSession uncached() {
        return court;
    }

    /** Whether each subject is judged on its own, independently of all others. */
    public boolean judgesOneByOne() {
        return court.judgesOneByOne();
    }

    /** @param requirements all of the court's, or some of them */
    public synchronized FindingsCache cache(List<Requirement> requirements) {
        FindingsCache kept = caches.remove(requirements);
        FindingsCache cache = kept != null && kept.isReusable() ? kept : newCache(requirements);
        if (cache.isReusable()) {
            caches.put(requirements, cache);
        }
        forgetEldest();
        return cache;
    }

    /** The latest is kept, which bounds itself. */
    private void forgetEldest() {
        int entries = entries();
        Iterator<FindingsCache> eldest = caches.values().iterator();
        while (entries > most && caches.size() > 1) {
            entries -= eldest.next().entries();
            eldest.remove();
        }
    }

    /** How much it remembers in all. */
    synchronized int entries() {
        return caches.values().stream().mapToInt(FindingsCache::entries).sum();
    }

    /** An empty cache. */
    public FindingsCache newCache(List<Requirement> requirements) {
        return court.judgesOneByOne()
                ? new BoundedFindings(most, () -> new SharedFindings(court, requirements, memos(requirements)))
                : new PlainFindings(court, requirements);
    }

    /** A rule about the subjects of another court never fires here. */
    private List<RuleMemo> memos(List<Requirement> requirements) {
        return court.rules().values().stream()
                .flatMap(rule -> memos(rule, requirements))
                .toList();
    }

    private Stream<RuleMemo> memos(RuleRef rule, List<Requirement> requirements) {
        RuleInputs inputs = Objects.requireNonNull(court.inputs().byRule().get(rule.name()));
        return inputs.type() == court.judges() ? RuleMemo.all(rule, inputs, requirements) : Stream.empty();
    }
}
