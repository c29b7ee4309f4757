package rigor.estimate;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import rigor.facts.Assumption;
import rigor.facts.Basis;
import rigor.facts.Fact;
import rigor.facts.Facts;
import rigor.facts.LoadoutModel;
import rigor.facts.Requirement;
import rigor.terms.Band;
import rigor.terms.Choice;
import rigor.terms.Fit;
import rigor.terms.Loadout;
import rigor.terms.Placement;
import rigor.terms.Pool;
import rigor.terms.ResidentModel;
import rigor.terms.RoleSpeed;

/**
 * Loadouts on a machine's pools: whether they fit, where and how fast. Only the number of streams looks at a requirement,
 * so all else is kept while requirements change.
 */
final class Fits {
    private static final Set<Class<? extends Fact>> RESTS_ON = Machines.RESTS_ON.stream()
            .filter(table -> table != Requirement.class && table != Assumption.class)
            .collect(Collectors.toUnmodifiableSet());

    private final Memory memory;
    private final Speeds speeds;
    private final LongestContext contexts;
    private final Map<On, Placed> known = new ConcurrentHashMap<>();

    private Fits(Facts facts) {
        this.memory = new Memory(facts);
        this.speeds = new Speeds(facts);
        this.contexts = new LongestContext(facts);
    }

    /** Those of these facts, made at the first call. */
    static Fits of(Facts facts) {
        Assumptions given = new Assumptions(facts);
        Workloads.Era era =
                Estimator.of(facts).workloads().era(given.purchaseDate().toString());
        return facts.derived(Fits.class, RESTS_ON, List.of(era, given.timeless()), Fits::new);
    }

    record On(Loadout loadout, List<Pool> pools) {}

    /**
     * A fit but for its streams.
     *
     * @param byStreams tok/s of each sub-agent by how many there are, as far as it was asked for
     */
    private record Placed(
            Choice fits,
            List<Placement> placements,
            Band free,
            List<RoleSpeed> speeds,
            Band longestContext,
            Map<Integer, Band> byStreams) {
        Fit with(Loadout loadout, Concurrency.Streams streams) {
            return new Fit(loadout, fits, placements, free, speeds, streams.count(), streams.bound(), longestContext);
        }
    }

    Fit of(Loadout loadout, List<Pool> pools, Concurrency concurrency) {
        Placed placed = known.computeIfAbsent(new On(loadout, pools), on -> placed(loadout, pools));
        return placed.with(loadout, concurrency.of(placed.placements, placed.free, placed.byStreams));
    }

    private Placed placed(Loadout loadout, List<Pool> pools) {
        String unread = BuyersEngine.unread(loadout, pools);
        boolean read = unread.isEmpty();
        Optional<List<Placement>> certain = read ? Packing.certain(loadout, pools, memory) : Optional.empty();
        Optional<List<Placement>> possible =
                read ? certain.or(() -> Packing.possible(loadout, pools, memory)) : Optional.empty();
        List<Placement> placements = possible.orElse(List.of());
        Band free = Packing.free(pools, placements).from(Basis.DERIVED);
        return new Placed(
                fits(certain.isPresent(), possible.isPresent(), unread, loadout),
                placements,
                free,
                placements.stream().map(p -> speed(p, placements)).toList(),
                contexts.of(placements),
                new ConcurrentHashMap<>());
    }

    private static Choice fits(boolean certain, boolean possible, String unread, Loadout loadout) {
        LoadoutModel[] lines =
                loadout.models().stream().map(ResidentModel::line).toArray(LoadoutModel[]::new);
        return possible && !certain
                ? Choice.unknown("a close fit: the need straddles what there is", lines)
                : Choice.of(certain, Basis.DERIVED, unread, lines);
    }

    private RoleSpeed speed(Placement p, List<Placement> all) {
        int streams = p.resident().line().streams();
        return new RoleSpeed(
                p.resident().role(),
                p.resident().model().modelId(),
                p.resident().line().format(),
                streams,
                speeds.alone(p),
                speeds.together(p, streams, all),
                speeds.firstToken(p));
    }
}
