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
 * A court and what it decided lately, by the requirements under which it did: under the same ones it need not be decided
 * again. Safe to share between threads.
 */
public final class CachedCourt {
    private static final int KEPT = 16;

    private final CourtSession court;
    private final Map<List<Requirement>, FindingsCache> dockets = new LinkedHashMap<>();

    public CachedCourt(CourtSession court) {
        this.court = court;
    }

    /** Without a memory. */
    public CourtSession court() {
        return court;
    }

    /** Whether each subject is judged without a look at any other. */
    public boolean judgesAlone() {
        return court.judgesAlone();
    }

    /** @param requirements all of the court's or those that are asked for */
    public synchronized FindingsCache docket(List<Requirement> requirements) {
        FindingsCache kept = dockets.remove(requirements);
        FindingsCache docket = kept != null && kept.isReusable() ? kept : open(requirements);
        if (docket.isReusable()) {
            dockets.put(requirements, docket);
        }
        if (dockets.size() > KEPT) {
            dockets.remove(dockets.keySet().iterator().next());
        }
        return docket;
    }

    /** One on which nothing is decided yet. */
    public FindingsCache open(List<Requirement> requirements) {
        return court.judgesAlone()
                ? new SharedFindings(court, requirements, issues(requirements))
                : new PlainFindings(court, requirements);
    }

    /** A rule on what comes before another court never has anything to say here. */
    private List<RuleMemo> issues(List<Requirement> requirements) {
        return court.rules().values().stream()
                .flatMap(rule -> issues(rule, requirements))
                .toList();
    }

    private Stream<RuleMemo> issues(RuleRef rule, List<Requirement> requirements) {
        RuleInputs sight = Objects.requireNonNull(court.sights().byRule().get(rule.name()));
        return sight.type() == court.judges() ? RuleMemo.all(rule, sight, requirements) : Stream.empty();
    }
}
