package rigor.estimate.fit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import rigor.estimate.memory.Memory;
import rigor.estimate.size.BuyersEngine;
import rigor.facts.Accelerator;
import rigor.facts.Basis;
import rigor.facts.Certainty;
import rigor.terms.Band;
import rigor.terms.Loadout;
import rigor.terms.NormalDistribution;
import rigor.terms.Placement;
import rigor.terms.Pool;
import rigor.terms.PoolUse;
import rigor.terms.ResidentModel;

/**
 * The ways to place the models of a loadout: each in one pool, or split evenly over pools of one kind that are in one group:
 * by layers over all of them, which gains room only, so that as few models as possible are split so; or by tensors over
 * any number that the model's heads allow, which gains speed too. Pools of different groups never share a model. Of pools
 * that are alike and hold the same, the first stands for all.
 */
public final class Packing {
    private final List<Pool> pools;
    private final Memory memory;
    private final BiPredicate<Pool, Occupancy> holds;
    private final Map<Pool, Occupancy> used = new LinkedHashMap<>();
    private final List<List<Placement>> found = new ArrayList<>();

    private Packing(List<Pool> pools, Memory memory, BiPredicate<Pool, Occupancy> holds) {
        this.pools = pools;
        this.memory = memory;
        this.holds = holds;
    }

    /** Packings that hold for all that the sizes are known, those that split the fewest models by layers; empty if there is none. */
    public static List<List<Placement>> certain(Loadout loadout, List<Pool> pools, Memory memory) {
        return new Packing(
                        pools,
                        memory,
                        (pool, used) -> used.high() <= pool.usable().low())
                .ways(loadout);
    }

    /** Packings that hold if all sizes turn out well; empty if not even then. */
    static List<List<Placement>> possible(Loadout loadout, List<Pool> pools, Memory memory) {
        return new Packing(
                        pools,
                        memory,
                        (pool, used) -> used.low() <= pool.usable().high())
                .ways(loadout);
    }

    /** What each pool holds, and what it leaves. */
    static List<PoolUse> uses(List<Pool> pools, List<Placement> placements) {
        return pools.stream().map(pool -> use(pool, placements)).toList();
    }

    private static PoolUse use(Pool pool, List<Placement> placements) {
        Occupancy used = occupancy(pool, placements);
        Band room = pool.usable();
        Band taken = new Band(Math.max(0, used.low()), used.high(), Basis.DERIVED, "", room.sources());
        Band free = new Band(
                Math.max(0, room.low() - used.high()),
                Math.max(0, room.high() - used.low()),
                Basis.DERIVED,
                "",
                room.sources());
        return new PoolUse(pool, taken, free);
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

    /**
     * The chance that no pool is too small for what lies in it; empty where a size is a range of which nobody knows more.
     *
     * @param certainty what the ends of the sizes stand for
     */
    static OptionalDouble chance(List<Pool> pools, List<Placement> placements, Certainty certainty) {
        double least = 1;
        for (Pool pool : pools) {
            Occupancy used = occupancy(pool, placements);
            if (!pool.usable().isExact() || !used.isCalibrated()) {
                return OptionalDouble.empty();
            }
            double spare = (pool.usable().low() - used.likely()) / (Math.sqrt(used.squares()) / certainty.z());
            least = used.models() == 0 ? least : Math.min(least, NormalDistribution.below(spare));
        }
        return OptionalDouble.of(least);
    }

    private List<List<Placement>> ways(Loadout loadout) {
        for (int splits = 0; splits <= loadout.models().size() && found.isEmpty(); splits++) {
            place(loadout.models(), splits, List.of());
        }
        return found;
    }

    /** @param splits how many of the models are to be split by layers */
    private void place(List<ResidentModel> models, int splits, List<Placement> placed) {
        if (models.isEmpty()) {
            if (splits == 0) {
                found.add(placed);
            }
            return;
        }
        single().forEach(pool -> placeAt(List.of(pool), models, splits, placed));
        if (BuyersEngine.of(models.get(0)).isServer()) {
            tensorSplits(models.get(0)).forEach(some -> placeAt(some, models, splits, placed));
        } else if (splits > 0) {
            alike().filter(all -> all.size() > 1).forEach(all -> placeAt(all, models, splits - 1, placed));
        }
    }

    private void placeAt(List<Pool> where, List<ResidentModel> models, int splits, List<Placement> placed) {
        ResidentModel model = models.get(0);
        Placement first = new Placement(model, where, memory.need(model, where.size()));
        Map<Pool, Occupancy> before = new LinkedHashMap<>(used);
        where.forEach(pool -> used.put(pool, used(pool).with(first.need().total(), where.size())));
        if (where.stream().allMatch(pool -> holds.test(pool, used(pool)))) {
            List<Placement> longer = new ArrayList<>(placed);
            longer.add(first);
            place(models.subList(1, models.size()), splits, List.copyOf(longer));
        }
        used.clear();
        used.putAll(before);
    }

    private Occupancy used(Pool pool) {
        return used.getOrDefault(pool, Occupancy.EMPTY);
    }

    /** What a model finds at a pool; where two pools offer the same, it is all the same in which it lies. */
    private record Spot(Accelerator kind, Band usable, int group, Occupancy used) {}

    private List<Pool> single() {
        Set<Spot> seen = new HashSet<>();
        return pools.stream()
                .sorted(mostBandwidthLeft())
                .filter(pool -> seen.add(new Spot(pool.accelerator(), pool.usable(), pool.group(), used(pool))))
                .toList();
    }

    /** Pools over which an engine can run one model, kind by kind. */
    private Stream<List<Pool>> alike() {
        record PoolKind(Accelerator accelerator, int group) {}
        Map<PoolKind, List<Pool>> alike = new LinkedHashMap<>();
        pools.forEach(
                pool -> alike.computeIfAbsent(new PoolKind(pool.accelerator(), pool.group()), kind -> new ArrayList<>())
                        .add(pool));
        return alike.values().stream();
    }

    /** Engines with tensor parallelism give each device as many heads, so their number must be divisible. */
    private Stream<List<Pool>> tensorSplits(ResidentModel model) {
        Integer heads = model.model().attentionHeads();
        return alike().flatMap(all -> IntStream.rangeClosed(2, all.size())
                .filter(devices -> heads == null ? Integer.bitCount(devices) == 1 : heads % devices == 0)
                .mapToObj(devices ->
                        all.stream().sorted(mostBandwidthLeft()).limit(devices).toList()));
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
