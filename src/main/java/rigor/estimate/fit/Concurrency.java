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
import rigor.facts.Origin;
import rigor.terms.Band;
import rigor.terms.Bound;
import rigor.terms.Placement;
import rigor.terms.PoolUse;

/**
 * How many streams run at once, each keeping its minimum: the main agent and as many sub-agents as there may be, or, where
 * there are none, as many users of the main model. Where no speed is asked, memory alone ends them.
 */
final class Concurrency {
    private final Speeds speeds;
    private final int searched;
    private final Floors floors;

    Concurrency(Facts facts, Speeds speeds) {
        this.speeds = speeds;
        this.searched = (int) new Assumptions(facts).value(STREAMS_SEARCHED);
        this.floors = Floors.of(facts);
    }

    /** @param bound what ends the lower, certain number */
    record Streams(Band count, Bound bound) {}

    /** @param known tok/s of each stream of those that are counted, by how many there are; what is missing is added */
    Streams of(List<Placement> placements, List<PoolUse> uses, Map<Integer, Band> known) {
        return role(Role.SUB, placements)
                .or(() -> role(Role.MAIN, placements))
                .map(p -> of(
                        p,
                        freeFor(p, uses),
                        n -> known.computeIfAbsent(n, streams -> speeds.together(p, streams, placements))))
                .orElseGet(() ->
                        new Streams(Band.exactly(placements.size(), Basis.DERIVED, "one stream a model"), Bound.NONE));
    }

    private static Optional<Placement> role(Role role, List<Placement> placements) {
        return placements.stream().filter(p -> p.resident().role() == role).findFirst();
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

    private Streams of(Placement counted, Band free, IntFunction<Band> together) {
        boolean beside = counted.resident().role() == Role.SUB;
        double minimum = beside ? floors.sub() : floors.main();
        Band cache = counted.need().kvCache();
        int surelyInMemory = inMemory(counted, free.low(), cache.high());
        int surely = most(n -> together.apply(n).low(), surelyInMemory, minimum);
        int perhaps = most(n -> together.apply(n).high(), inMemory(counted, free.high(), cache.low()), minimum);
        Bound bound = surely < surelyInMemory ? Bound.SPEED : surely < searched ? Bound.MEMORY : Bound.SEARCH;
        int main = beside ? 1 : 0;
        String how = (beside ? "1 main agent and " : "") + many(surely, perhaps, beside ? "sub-agent" : "stream")
                + (minimum > 0 ? " that keep their minimum speed" : "")
                + " with all models running; estimated without a direct measurement; " + ended(bound);
        List<Origin> line = List.of(counted.resident().line().origin());
        return new Streams(new Band(main + surely, main + perhaps, Basis.ESTIMATED, how, line), bound);
    }

    private static String many(int surely, int perhaps, String what) {
        String many = surely == perhaps ? String.valueOf(surely) : surely + " to " + perhaps;
        return many + " " + what + (perhaps == 1 ? "" : "s");
    }

    private static String ended(Bound bound) {
        return switch (bound) {
            case MEMORY -> "limited by memory";
            case SPEED -> "limited by speed";
            case SEARCH, NONE -> "more were not tried";
        };
    }

    private int inMemory(Placement counted, double free, double cache) {
        int own = counted.resident().line().streams();
        double each = cache / own;
        return Math.min(searched, own + (each == 0 ? searched : (int) (free / each)));
    }

    /**
     * The greatest number that keeps the minimum. Speed falls as streams are added, and the time per token, its inverse,
     * grows nearly in a line: so the number is looked for where the line says.
     */
    private int most(IntToDoubleFunction speed, int bound, double minimum) {
        IntToDoubleFunction time = n -> 1 / speed.applyAsDouble(n);
        if (bound == 0) {
            return 0;
        }
        double last = time.applyAsDouble(bound);
        if (last <= 1 / minimum) {
            return bound;
        }
        double first = time.applyAsDouble(1);
        return first > 1 / minimum ? 0 : between(time, 1 / minimum, 1, first, bound, last);
    }

    private int between(
            IntToDoubleFunction time, double longest, int enough, double itsTime, int tooMany, double theirTime) {
        if (tooMany - enough == 1) {
            return enough;
        }
        double share = (longest - itsTime) / (theirTime - itsTime);
        int next = enough + (int) Math.round(share * (tooMany - enough));
        int middle = Math.min(tooMany - 1, Math.max(enough + 1, next));
        double then = time.applyAsDouble(middle);
        return then <= longest
                ? between(time, longest, middle, then, tooMany, theirTime)
                : between(time, longest, enough, itsTime, middle, then);
    }
}
