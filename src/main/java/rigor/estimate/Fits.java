package rigor.estimate;

import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import rigor.facts.Basis;
import rigor.facts.Facts;
import rigor.facts.LoadoutModel;
import rigor.facts.LoadoutModel.Role;
import rigor.facts.Requirement;
import rigor.terms.Band;
import rigor.terms.Choice;
import rigor.terms.Fit;
import rigor.terms.Loadout;
import rigor.terms.MemoryNeed;
import rigor.terms.Placement;
import rigor.terms.Pool;
import rigor.terms.ResidentModel;
import rigor.terms.RoleSpeed;

/** Loadouts on a machine's pools: whether they fit, where, how fast, and with how many streams. */
final class Fits {
    private final Memory memory;
    private final Speeds speeds;
    private final int streamsSearched;
    private final double subMinimum;

    Fits(Facts facts) {
        this.memory = new Memory(facts);
        this.speeds = new Speeds(facts);
        this.streamsSearched = (int) new Assumptions(facts).value("streams_searched");
        this.subMinimum = facts.get(Requirement.class, "speed.sub").limit();
    }

    Fit of(Loadout loadout, List<Pool> pools) {
        Optional<List<Placement>> certain = Packing.certain(loadout, pools, memory);
        Optional<List<Placement>> possible = certain.or(() -> Packing.possible(loadout, pools, memory));
        List<Placement> placements = possible.orElse(List.of());
        Band free = free(pools, placements);
        return new Fit(
                loadout,
                fits(certain.isPresent(), possible.isPresent(), loadout),
                placements,
                free,
                placements.stream().map(p -> speed(p, placements)).toList(),
                streams(placements, free));
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
                speeds.together(p, streams, all));
    }

    private static Band free(List<Pool> pools, List<Placement> placements) {
        Band room = pools.stream().map(Pool::usable).reduce(Band.zero(), Band::plus);
        Band used =
                placements.stream().map(Placement::need).map(MemoryNeed::total).reduce(Band.zero(), Band::plus);
        return new Band(
                Math.max(0, room.low() - used.high()),
                Math.max(0, room.high() - used.low()),
                Basis.DERIVED,
                "",
                used.sources());
    }

    /** The main agent's stream and as many sub-agents as keep their minimum, in speed and in memory. */
    private Band streams(List<Placement> placements, Band free) {
        Optional<Placement> sub =
                placements.stream().filter(p -> p.resident().role() == Role.SUB).findFirst();
        return sub.map(p -> new Band(
                        1 + most(p, placements, Band::low, free.low()),
                        1 + most(p, placements, Band::high, free.high()),
                        Basis.ESTIMATED,
                        "1 main agent and the sub-agents that keep their minimum",
                        List.of(p.resident().line().origin())))
                .orElseGet(() -> Band.exactly(placements.size(), Basis.DERIVED, "one stream a model"));
    }

    private int most(Placement sub, List<Placement> all, ToDoubleFunction<Band> end, double free) {
        double each = sub.need().kvCache().high() / sub.resident().line().streams();
        int inMemory = sub.resident().line().streams() + (each == 0 ? streamsSearched : (int) (free / each));
        return (int) IntStream.rangeClosed(1, Math.min(inMemory, streamsSearched))
                .takeWhile(n -> end.applyAsDouble(speeds.together(sub, n, all)) >= subMinimum)
                .count();
    }
}
