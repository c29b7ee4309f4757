package rigor.estimate.fit;

import static rigor.facts.keys.AssumptionKey.STREAMS_SEARCHED;

import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import rigor.estimate.Assumptions;
import rigor.facts.Basis;
import rigor.facts.Buyer;
import rigor.facts.Certainty;
import rigor.facts.Facts;
import rigor.facts.LoadoutModel;
import rigor.terms.Band;
import rigor.terms.Bound;
import rigor.terms.Loadout;
import rigor.terms.Placement;
import rigor.terms.PoolUse;
import rigor.terms.Spread;

/**
 * How many streams of a role run at once, each keeping its minimum, beside those of all other roles. Where no speed is
 * asked of the role, memory alone ends them.
 */
final class Concurrency {
    private final Floors floors;
    private final int searched;
    private final Certainty certainty;

    Concurrency(Facts facts) {
        this.floors = Floors.of(facts);
        this.certainty = Buyer.of(facts).certainty();
        this.searched = (int) new Assumptions(facts).value(STREAMS_SEARCHED);
    }

    Floors floors() {
        return floors;
    }

    /** @param bound what ends the lower, certain number */
    record Streams(Band count, Bound bound) {}

    /** Whether anybody asks how many streams of a role there may be; to count them takes long. */
    boolean counts(String role, Loadout loadout) {
        return floors.streams().contains(role) || floors.growing(loadout).equals(role);
    }

    /** Where nobody asks: its own, if these keep their minimum, or as many as fit the memory, or any number between. */
    Streams uncounted(Run run, Band cache, List<PoolUse> uses) {
        LoadoutModel line = run.line();
        double least = run.together().low() >= floors.each(line.role()) ? line.streams() : 0;
        int fitting = inMemory(line, freeFor(run.placement(), uses).high(), cache.low());
        String how = "its own are " + line.streams() + "; how many more keep their minimum speed was not counted";
        return new Streams(
                new Band(least, tried(fitting, line), Basis.ESTIMATED, how, List.of(line.origin())), Bound.MEMORY);
    }

    /**
     * @param cache GiB that the KV cache of the role's own streams takes
     * @param together tok/s of each stream of the role by how many there are
     */
    Streams of(Run run, Band cache, List<PoolUse> uses, IntFunction<Band> together) {
        LoadoutModel line = run.line();
        double minimum = floors.each(line.role());
        Band free = freeFor(run.placement(), uses);
        int surelyInMemory = inMemory(line, free.low(), cache.high());
        int surely = most(n -> together.apply(n).low(), surelyInMemory, minimum);
        int perhapsInMemory = inMemory(line, free.high(), cache.low());
        int perhaps = most(n -> together.apply(n).high(), perhapsInMemory, minimum);
        int likely = most(n -> middle(together.apply(n)), inMemory(line, free.likely(), cache.likely()), minimum);
        Bound bound = surely < surelyInMemory ? Bound.SPEED : surely < searchedFor(line) ? Bound.MEMORY : Bound.SEARCH;
        String how = many(surely, perhaps) + " of " + line.role()
                + (minimum > 0 ? " that keep their minimum speed" : "")
                + " with all models running; estimated without a direct measurement; " + ended(bound);
        Spread spread = Double.isInfinite(tried(perhaps, line))
                        || !run.together().spread().isCalibrated()
                ? Spread.BOUNDS
                : Spread.bySpeed(
                        certainty.z(),
                        deviation(likely, usual(surely, n -> end(together.apply(n), false), surelyInMemory, minimum)),
                        deviation(likely, usual(perhaps, n -> end(together.apply(n), true), perhapsInMemory, minimum)));
        return new Streams(
                count(surely, likely, tried(perhaps, line), spread, how).citing(line), bound);
    }

    /** An end that stands for the usual level, whatever level the buyer asks for. */
    private int usual(int judged, IntToDoubleFunction speed, int bound, double minimum) {
        return certainty == Certainty.USUAL ? judged : most(speed, bound, minimum);
    }

    /** An end of a speed as it is at the usual level. */
    private double end(Band speed, boolean high) {
        double wider = StrictMath.pow(speed.high() / speed.low(), Certainty.USUAL.z() / certainty.z() / 2);
        return high ? middle(speed) * wider : middle(speed) / wider;
    }

    private static double deviation(int likely, int end) {
        return Math.abs(likely - end) / Certainty.USUAL.z();
    }

    /** With all models running all the time, as the ends are. */
    private static double middle(Band speed) {
        return Math.sqrt(speed.low() * speed.high());
    }

    /** As many as the speeds of the machine allow, which err together; of a number beyond what was tried nobody knows. */
    private static Band count(double surely, double likely, double perhaps, Spread spread, String how) {
        double inside = Math.max(surely, Math.min(likely, perhaps));
        return Band.estimate(surely, inside, perhaps, spread, Basis.ESTIMATED, how);
    }

    /** As many as the loadout has are always tried. */
    private int searchedFor(LoadoutModel line) {
        return Math.max(searched, line.streams());
    }

    /** Beyond what is tried there may be any number. */
    private double tried(int most, LoadoutModel line) {
        return most < searchedFor(line) ? most : Double.POSITIVE_INFINITY;
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

    private static String many(int surely, int perhaps) {
        String many = surely == perhaps ? String.valueOf(surely) : surely + " to " + perhaps;
        return many + (perhaps == 1 ? " stream" : " streams");
    }

    private static String ended(Bound bound) {
        return switch (bound) {
            case MEMORY -> "limited by memory";
            case SPEED -> "limited by speed";
            case SEARCH -> "more were not tried";
        };
    }

    private int inMemory(LoadoutModel line, double free, double cache) {
        int own = line.streams();
        double each = cache / own;
        int tried = searchedFor(line);
        return Math.min(tried, own + (each == 0 ? tried : (int) (free / each)));
    }

    /**
     * The greatest number that keeps the minimum. Speed falls as streams are added, and the time per token, its inverse,
     * grows nearly in a line: so the number is looked for where the line says.
     */
    private static int most(IntToDoubleFunction speed, int bound, double minimum) {
        if (bound == 0 || minimum == 0) {
            return bound;
        }
        IntToDoubleFunction time = n -> 1 / speed.applyAsDouble(n);
        double last = time.applyAsDouble(bound);
        if (last <= 1 / minimum) {
            return bound;
        }
        double first = time.applyAsDouble(1);
        return first > 1 / minimum ? 0 : between(time, 1 / minimum, 1, first, bound, last);
    }

    private static int between(
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
