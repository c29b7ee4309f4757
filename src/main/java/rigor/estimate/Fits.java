package rigor.estimate;

import java.util.List;
import java.util.Optional;
import rigor.facts.Basis;
import rigor.facts.Facts;
import rigor.facts.LoadoutModel;
import rigor.terms.Band;
import rigor.terms.Choice;
import rigor.terms.Fit;
import rigor.terms.Loadout;
import rigor.terms.Placement;
import rigor.terms.Pool;
import rigor.terms.ResidentModel;
import rigor.terms.RoleSpeed;

/** Loadouts on a machine's pools: whether they fit, where, how fast, and with how many streams. */
final class Fits {
    private final Memory memory;
    private final Speeds speeds;
    private final Concurrency concurrency;
    private final LongestContext contexts;
    private final NearestLoadout nearest;

    Fits(Facts facts) {
        this.memory = new Memory(facts);
        this.speeds = new Speeds(facts);
        this.concurrency = new Concurrency(facts, speeds);
        this.contexts = new LongestContext(facts);
        this.nearest = new NearestLoadout(facts, memory);
    }

    Fit of(Loadout loadout, List<Pool> pools) {
        Optional<List<Placement>> certain = Packing.certain(loadout, pools, memory);
        Optional<List<Placement>> possible = certain.or(() -> Packing.possible(loadout, pools, memory));
        List<Placement> placements = possible.orElse(List.of());
        Band free = Packing.free(pools, placements).from(Basis.DERIVED);
        Concurrency.Streams streams = concurrency.of(placements, free);
        return new Fit(
                loadout,
                fits(certain.isPresent(), possible.isPresent(), loadout),
                placements,
                free,
                placements.stream().map(p -> speed(p, placements)).toList(),
                streams.count(),
                streams.bound(),
                contexts.of(placements),
                certain.isPresent() ? Optional.empty() : nearest.of(loadout, pools));
    }

    private static Choice fits(boolean certain, boolean possible, Loadout loadout) {
        LoadoutModel[] lines =
                loadout.models().stream().map(ResidentModel::line).toArray(LoadoutModel[]::new);
        return possible && !certain
                ? Choice.unknown("a close fit: the need straddles what there is", lines)
                : Choice.of(certain, Basis.DERIVED, "", lines);
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
