package rigor.estimate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import rigor.terms.Band;
import rigor.terms.Loadout;
import rigor.terms.Placement;
import rigor.terms.Pool;
import rigor.terms.ResidentModel;

/**
 * Finds a place for each model of a loadout, the main agent's first: in one pool if one has room, where it is left most
 * bandwidth; else split evenly over all pools of one kind.
 */
final class Packing {
    private final List<Pool> pools;
    private final Memory memory;
    private final BiPredicate<Pool, Occupancy> holds;
    private final Map<Pool, Occupancy> used = new LinkedHashMap<>();

    private Packing(List<Pool> pools, Memory memory, BiPredicate<Pool, Occupancy> holds) {
        this.pools = pools;
        this.memory = memory;
        this.holds = holds;
    }

    /** A packing that holds for all that the sizes are known; empty if there is none. */
    static Optional<List<Placement>> certain(Loadout loadout, List<Pool> pools, Memory memory) {
        return new Packing(
                        pools,
                        memory,
                        (pool, used) -> used.high() <= pool.usable().low())
                .place(loadout.models());
    }

    /** A packing that holds if all sizes turn out well; empty if not even then. */
    static Optional<List<Placement>> possible(Loadout loadout, List<Pool> pools, Memory memory) {
        return new Packing(
                        pools,
                        memory,
                        (pool, used) -> used.low() <= pool.usable().high())
                .place(loadout.models());
    }

    /** What stays unused over all pools, in GiB. */
    static Band free(List<Pool> pools, List<Placement> placements) {
        Occupancy used = Occupancy.EMPTY;
        for (Placement placement : placements) {
            used = used.with(placement.need().total(), 1);
        }
        Band room = pools.stream().map(Pool::usable).reduce(Band.zero(), Band::plus);
        return new Band(
                Math.max(0, room.low() - used.high()),
                Math.max(0, room.high() - used.low()),
                room.basis(),
                "",
                room.sources());
    }

    /** What the models take of one pool. */
    static Occupancy occupancy(Pool pool, List<Placement> placements) {
        Occupancy used = Occupancy.EMPTY;
        for (Placement placement : placements) {
            if (placement.pools().contains(pool)) {
                used = used.with(placement.need().total(), placement.pools().size());
            }
        }
        return used;
    }

    private Optional<List<Placement>> place(List<ResidentModel> models) {
        if (models.isEmpty()) {
            return Optional.of(new ArrayList<>());
        }
        return candidates().stream()
                .flatMap(candidate -> placeAt(candidate, models).stream())
                .findFirst();
    }

    private Optional<List<Placement>> placeAt(List<Pool> candidate, List<ResidentModel> models) {
        Placement first = new Placement(models.get(0), candidate, memory.need(models.get(0), candidate.size()));
        Map<Pool, Occupancy> before = new LinkedHashMap<>(used);
        candidate.forEach(pool -> used.put(pool, used(pool).with(first.need().total(), candidate.size())));
        if (candidate.stream().allMatch(pool -> holds.test(pool, used(pool)))) {
            Optional<List<Placement>> rest = place(models.subList(1, models.size()));
            if (rest.isPresent()) {
                rest.get().add(0, first);
                return rest;
            }
        }
        used.clear();
        used.putAll(before);
        return Optional.empty();
    }

    private Occupancy used(Pool pool) {
        return used.getOrDefault(pool, Occupancy.EMPTY);
    }

    /** Single pools, then all of a kind. */
    private List<List<Pool>> candidates() {
        Stream<List<Pool>> single = pools.stream().sorted(mostBandwidthLeft()).map(List::of);
        Stream<List<Pool>> split = pools.stream()
                .map(Pool::accelerator)
                .distinct()
                .map(kind -> pools.stream()
                        .filter(pool -> pool.accelerator().equals(kind))
                        .toList())
                .filter(group -> group.size() > 1);
        return Stream.concat(single, split).toList();
    }

    private Comparator<Pool> mostBandwidthLeft() {
        return Comparator.comparingDouble(
                        (Pool pool) -> -bandwidth(pool) / (1 + used(pool).models()))
                .thenComparingDouble(pool -> used(pool).likely())
                .thenComparing(Pool::name);
    }

    private static double bandwidth(Pool pool) {
        Double known = pool.accelerator().bandwidthGbS();
        return known == null ? 0 : known;
    }
}
