package rigor.engine.memo;

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
 * nothing is judged twice. Safe to share between threads.
 */
public final class CachedCourt {
    private static final int KEPT = 16;

    private final CourtSession court;
    private final Map<List<Requirement>, FindingsCache> caches = new LinkedHashMap<>();

    public CachedCourt(CourtSession court) {
        this.court = court;
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
        if (caches.size() > KEPT) {
            caches.remove(caches.keySet().iterator().next());
        }
        return cache;
    }

    /** An empty cache. */
    public FindingsCache newCache(List<Requirement> requirements) {
        return court.judgesOneByOne()
                ? new SharedFindings(court, requirements, memos(requirements))
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
