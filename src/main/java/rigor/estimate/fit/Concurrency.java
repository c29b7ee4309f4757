package rigor.estimate.fit;

import static rigor.facts.keys.AssumptionKey.STREAMS_SEARCHED;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import rigor.estimate.Assumptions;
import rigor.facts.Basis;
import rigor.facts.Facts;
import rigor.facts.LoadoutModel.Role;
import rigor.terms.Band;
import rigor.terms.Bound;
import rigor.terms.Placement;
import rigor.terms.PoolUse;

/** How many streams run at once beside the main agent and image recognition, each keeping its minimum. */
final class Concurrency {
    private final Speeds speeds;
    private final int searched;
    private final double minimum;

    Concurrency(Facts facts, Speeds speeds) {
        this.speeds = speeds;
        this.searched = (int) new Assumptions(facts).value(STREAMS_SEARCHED);
        this.minimum = Floors.of(facts).sub();
    }

    /** @param bound what ends the lower, certain number */
    record Streams(Band count, Bound bound) {}

    /** @param known tok/s of each sub-agent by how many there are; what is missing is added */
    Streams of(List<Placement> placements, List<PoolUse> uses, Map<Integer, Band> known) {
        Optional<Placement> sub =
                placements.stream().filter(p -> p.resident().role() == Role.SUB).findFirst();
        return sub.map(p -> of(
                        p,
                        freeFor(p, uses),
                        n -> known.computeIfAbsent(n, streams -> speeds.together(p, streams, placements))))
                .orElseGet(() ->
                        new Streams(Band.exactly(placements.size(), Basis.DERIVED, "one stream a model"), Bound.NONE));
    }

    /** GiB that more streams of a model find where it lies: the fullest pool ends them, since a cache is spread evenly. */
    private static Band freeFor(Placement placement, List<PoolUse> uses) {
        return uses.stream()
                .filter(use -> placement.pools().contains(use.pool()))
                .map(PoolUse::free)
                .reduce(Band::min)
                .map(least -> least.times(placement.pools().size()))
                .orElseGet(Band::zero);
    }

    private Streams of(Placement sub, Band free, IntFunction<Band> together) {
        Band cache = sub.need().kvCache();
        int surelyInMemory = inMemory(sub, free.low(), cache.high());
        int surely = most(n -> together.apply(n).low(), surelyInMemory);
        int perhaps = most(n -> together.apply(n).high(), inMemory(sub, free.high(), cache.low()));
        Bound bound = surely < surelyInMemory ? Bound.SPEED : surely < searched ? Bound.MEMORY : Bound.SEARCH;
        Band count = new Band(
                1 + surely,
                1 + perhaps,
                Basis.ESTIMATED,
                ("1 main agent and %s that keep their minimum speed with all models running;"
                                + " estimated without a direct measurement; %s")
                        .formatted(subAgents(surely, perhaps), ended(bound)),
                List.of(sub.resident().line().origin()));
        return new Streams(count, bound);
    }

    private static String subAgents(int surely, int perhaps) {
        String many = surely == perhaps ? String.valueOf(surely) : surely + " to " + perhaps;
        return many + (perhaps == 1 ? " sub-agent" : " sub-agents");
    }

    private static String ended(Bound bound) {
        return switch (bound) {
            case MEMORY -> "limited by memory";
            case SPEED -> "limited by speed";
            case SEARCH, NONE -> "more were not tried";
        };
    }

    private int inMemory(Placement sub, double free, double cache) {
        int own = sub.resident().line().streams();
        double each = cache / own;
        return Math.min(searched, own + (each == 0 ? searched : (int) (free / each)));
    }

    /**
     * The greatest number that keeps the minimum. Speed falls as streams are added, and the time per token, its inverse,
     * grows nearly in a line: so the number is looked for where the line says.
     */
    private int most(IntToDoubleFunction speed, int bound) {
        IntToDoubleFunction time = n -> 1 / speed.applyAsDouble(n);
        if (bound == 0) {
            return 0;
        }
        double last = time.applyAsDouble(bound);
        if (last <= 1 / minimum) {
            return bound;
        }
        double first = time.applyAsDouble(1);
        return first > 1 / minimum ? 0 : between(time, 1, first, bound, last);
    }

    private int between(IntToDoubleFunction time, int enough, double itsTime, int tooMany, double theirTime) {
        if (tooMany - enough == 1) {
            return enough;
        }
        double share = (1 / minimum - itsTime) / (theirTime - itsTime);
        int next = enough + (int) Math.round(share * (tooMany - enough));
        int middle = Math.min(tooMany - 1, Math.max(enough + 1, next));
        double then = time.applyAsDouble(middle);
        return then <= 1 / minimum
                ? between(time, middle, then, tooMany, theirTime)
                : between(time, enough, itsTime, middle, then);
    }
}
