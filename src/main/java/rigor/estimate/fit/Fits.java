package rigor.estimate.fit;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rigor.estimate.memory.Memory;
import rigor.estimate.size.BuyersEngine;
import rigor.estimate.size.KnownFormats;
import rigor.estimate.speed.Estimator;
import rigor.estimate.speed.Query;
import rigor.estimate.speed.Workloads;
import rigor.facts.Basis;
import rigor.facts.Buyer;
import rigor.facts.CaseEntry;
import rigor.facts.Certainty;
import rigor.facts.Fact;
import rigor.facts.Facts;
import rigor.facts.Lazy;
import rigor.facts.LoadoutModel;
import rigor.facts.Requirement;
import rigor.terms.Band;
import rigor.terms.Choice;
import rigor.terms.Fit;
import rigor.terms.Loadout;
import rigor.terms.Placement;
import rigor.terms.Pool;
import rigor.terms.PoolUse;
import rigor.terms.RoleFit;

/**
 * Loadouts on a machine's pools: whether they fit, where and how fast. Only which of several ways is taken and the number
 * of streams look at requirements, so all else is kept while those change.
 */
public final class Fits {
    private static final Set<Class<? extends Fact>> RESTS_ON = Machines.RESTS_ON.stream()
            .filter(table -> table != Requirement.class && table != CaseEntry.class)
            .collect(Collectors.toUnmodifiableSet());

    private final Memory memory;
    private final Speeds speeds;
    private final LongestContext contexts;
    private final Certainty certainty;
    private final KnownFormats formats;
    private final Map<On, Ways> known = new ConcurrentHashMap<>();

    private Fits(Facts facts) {
        this.memory = new Memory(facts);
        this.speeds = new Speeds(facts);
        this.contexts = new LongestContext(facts);
        this.certainty = Buyer.of(facts).certainty();
        this.formats = new KnownFormats(facts);
    }

    /** Those of these facts, made at the first call. */
    static Fits of(Facts facts) {
        Workloads.Era era = Estimator.of(facts)
                .workloads()
                .era(Buyer.of(facts).purchaseDate().toString());
        return facts.derived(Fits.class, RESTS_ON, List.of(era, Buyer.of(facts).certainty()), Fits::new);
    }

    /** What is asked of the measurements for a loadout that was placed. */
    List<Query> asked(Fit fit) {
        return fit.placements().stream()
                .flatMap(placement -> speeds.asked(placement).stream())
                .distinct()
                .toList();
    }

    record On(Loadout loadout, List<Pool> pools) {}

    /** The ways in which a loadout fits: for all that is known, or if sizes turn out well. */
    private record Ways(Choice fits, List<Placed> ways) {}

    /** How each role runs in a way, and what else follows if it is the one taken. */
    private record Placed(List<Placement> placements, List<Run> runs, Lazy<Taken> taken) {}

    private record Taken(List<PoolUse> uses, List<Role> roles) {}

    /**
     * What follows for a role, whatever is asked of it.
     *
     * @param cache GiB that the KV cache of its streams takes
     * @param byStreams tok/s of each stream by how many there are, as far as it was asked for
     */
    private record Role(Run run, Band cache, Band firstToken, Band longestContext, Map<Integer, Band> byStreams) {}

    /**
     * How a loadout fits, in the first of its variants that surely fits and keeps all that is asked for certain; if none
     * does, in the one that comes nearest to that.
     *
     * @param variants of one loadout, the best first
     */
    Fit of(List<Loadout> variants, List<Pool> pools, Concurrency concurrency) {
        Fairest fairest = new Fairest(concurrency.floors());
        Best best = best(variants.get(0), pools, fairest);
        for (Loadout next : variants.subList(1, variants.size())) {
            best = best.orBetter(() -> best(next, pools, fairest), fairest);
        }
        Placed placed = best.placed;
        return placed == null
                ? new Fit(best.loadout, best.fits, List.of(), Packing.uses(pools, List.of()), List.of())
                : fit(best.loadout, best.fits, placed, concurrency);
    }

    /** @param placed null if it does not fit */
    private record Best(
            Loadout loadout, Choice fits, @Nullable Placed placed) {

        Best orBetter(Supplier<Best> next, Fairest fairest) {
            if (placed != null && fits.isKnown() && fairest.keepsAll(placed.runs)) {
                return this;
            }
            Best other = next.get();
            return other.placed != null && (placed == null || other.isNearer(this, fairest)) ? other : this;
        }

        private boolean isNearer(Best before, Fairest fairest) {
            List<Run> ours = Objects.requireNonNull(placed).runs;
            List<Run> theirs = Objects.requireNonNull(before.placed).runs;
            return fits.isKnown() == before.fits.isKnown() ? fairest.order().compare(ours, theirs) > 0 : fits.isKnown();
        }
    }

    private Best best(Loadout loadout, List<Pool> pools, Fairest fairest) {
        On on = new On(loadout, pools);
        Ways ways = known.computeIfAbsent(on, this::ways);
        Optional<Placed> best = ways.ways.stream().max(Comparator.comparing(Placed::runs, fairest.order()));
        return new Best(loadout, ways.fits, best.orElse(null));
    }

    private Fit fit(Loadout loadout, Choice fits, Placed placed, Concurrency concurrency) {
        Taken taken = placed.taken.get();
        List<RoleFit> roles = taken.roles.stream()
                .map(role -> fit(role, streams(role, loadout, placed, concurrency)))
                .toList();
        return new Fit(loadout, fits, placed.placements, taken.uses, roles);
    }

    private static RoleFit fit(Role role, Concurrency.Streams streams) {
        return role.run.with(role.firstToken, role.longestContext, streams.count(), streams.bound());
    }

    private Concurrency.Streams streams(Role role, Loadout loadout, Placed placed, Concurrency concurrency) {
        List<PoolUse> uses = placed.taken.get().uses;
        Run run = role.run;
        return concurrency.counts(run.role(), loadout)
                ? concurrency.of(
                        run,
                        role.cache,
                        uses,
                        count -> role.byStreams.computeIfAbsent(
                                count, n -> speeds.together(run.placement(), run.line(), n, placed.placements)))
                : concurrency.uncounted(run, role.cache, uses);
    }

    private Ways ways(On on) {
        String unread = BuyersEngine.unread(on.loadout, on.pools, formats);
        boolean read = unread.isEmpty();
        List<List<Placement>> certain = read ? Packing.certain(on.loadout, on.pools, memory) : List.of();
        List<List<Placement>> possible =
                read && certain.isEmpty() ? Packing.possible(on.loadout, on.pools, memory) : certain;
        Choice fits = fits(!certain.isEmpty(), !possible.isEmpty(), unread, on.loadout);
        return new Ways(
                possible.isEmpty() ? fits : fits.likely(Packing.chance(on.pools, possible.get(0), certainty)),
                possible.stream().map(way -> placed(on.pools, way)).toList());
    }

    private Placed placed(List<Pool> pools, List<Placement> all) {
        List<Run> runs = runs(all);
        return new Placed(all, runs, Lazy.of(() -> taken(pools, all, runs)));
    }

    private Taken taken(List<Pool> pools, List<Placement> all, List<Run> runs) {
        return new Taken(
                Packing.uses(pools, all),
                runs.stream().map(run -> role(run, all)).toList());
    }

    private Role role(Run run, List<Placement> all) {
        return new Role(
                run,
                memory.cache(run.placement().resident(), run.line()),
                speeds.firstToken(run.placement(), run.line()),
                contexts.of(run.placement(), run.line(), all),
                new ConcurrentHashMap<>());
    }

    private static Choice fits(boolean certain, boolean possible, String unread, Loadout loadout) {
        LoadoutModel[] lines = loadout.lines().toArray(LoadoutModel[]::new);
        return possible && !certain
                ? Choice.unknown("a close fit: it may need more than there is", lines)
                : Choice.of(certain, Basis.DERIVED, unread, lines);
    }

    private List<Run> runs(List<Placement> all) {
        return all.stream()
                .flatMap(p -> p.resident().lines().stream().map(line -> run(p, line, all)))
                .toList();
    }

    private Run run(Placement p, LoadoutModel line, List<Placement> all) {
        return new Run(line, p, speeds.alone(p, line), speeds.together(p, line, line.streams(), all));
    }
}
