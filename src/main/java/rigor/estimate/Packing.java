package rigor.estimate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import rigor.facts.Accelerator;
import rigor.terms.Band;
import rigor.terms.Loadout;
import rigor.terms.Placement;
import rigor.terms.Pool;
import rigor.terms.ResidentModel;

/**
 * Finds a place for each model of a loadout: in one pool if one has room, the fastest memory first; else split evenly
 * over all pools of one kind.
 */
final class Packing {
    private static final Comparator<Pool> FASTEST = Comparator.comparing(
                    (Pool pool) -> bandwidth(pool.accelerator()), Comparator.reverseOrder())
            .thenComparing(Pool::name);

    private final List<Pool> pools;
    private final Memory memory;
    private final ToDoubleFunction<Band> size;
    private final ToDoubleFunction<Band> room;
    private final Map<Pool, Double> free = new LinkedHashMap<>();

    private Packing(List<Pool> pools, Memory memory, ToDoubleFunction<Band> size, ToDoubleFunction<Band> room) {
        this.pools = pools.stream().sorted(FASTEST).toList();
        this.memory = memory;
        this.size = size;
        this.room = room;
        this.pools.forEach(pool -> free.put(pool, room.applyAsDouble(pool.usable())));
    }

    /** A packing that holds whatever the true sizes are; empty if there is none. */
    static Optional<List<Placement>> certain(Loadout loadout, List<Pool> pools, Memory memory) {
        return new Packing(pools, memory, Band::high, Band::low).place(loadout.models());
    }

    /** A packing that holds if all sizes turn out well; empty if not even then. */
    static Optional<List<Placement>> possible(Loadout loadout, List<Pool> pools, Memory memory) {
        return new Packing(pools, memory, Band::low, Band::high).place(loadout.models());
    }

    private Optional<List<Placement>> place(List<ResidentModel> models) {
        if (models.isEmpty()) {
            return Optional.of(new ArrayList<>());
        }
        return candidates()
                .flatMap(candidate -> placeAt(candidate, models).stream())
                .findFirst();
    }

    private Optional<List<Placement>> placeAt(List<Pool> candidate, List<ResidentModel> models) {
        Placement first = new Placement(models.get(0), candidate, memory.need(models.get(0), candidate.size()));
        double share = size.applyAsDouble(first.need().total()) / candidate.size();
        if (candidate.stream().anyMatch(pool -> room(pool) < share)) {
            return Optional.empty();
        }
        candidate.forEach(pool -> free.merge(pool, -share, Double::sum));
        Optional<List<Placement>> rest = place(models.subList(1, models.size()));
        if (rest.isEmpty()) {
            candidate.forEach(pool -> free.merge(pool, share, Double::sum));
        }
        rest.ifPresent(placements -> placements.add(0, first));
        return rest;
    }

    private double room(Pool pool) {
        return free.getOrDefault(pool, 0.0);
    }

    private Stream<List<Pool>> candidates() {
        Stream<List<Pool>> single = pools.stream().map(List::of);
        Stream<List<Pool>> split = pools.stream()
                .map(Pool::accelerator)
                .distinct()
                .map(kind -> pools.stream()
                        .filter(pool -> pool.accelerator().equals(kind))
                        .toList())
                .filter(group -> group.size() > 1);
        return Stream.concat(single, split);
    }

    private static double bandwidth(Accelerator accelerator) {
        return accelerator.bandwidthGbS() == null ? 0 : accelerator.bandwidthGbS();
    }
}
