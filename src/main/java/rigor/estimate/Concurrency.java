package rigor.estimate;

import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import rigor.facts.Basis;
import rigor.facts.Facts;
import rigor.facts.LoadoutModel.Role;
import rigor.terms.Band;
import rigor.terms.Bound;
import rigor.terms.Placement;

/** How many streams run at once beside the main agent and image recognition, each keeping its minimum. */
final class Concurrency {
    private final Speeds speeds;
    private final int searched;
    private final double minimum;

    Concurrency(Facts facts, Speeds speeds) {
        this.speeds = speeds;
        this.searched = (int) new Assumptions(facts).value("streams_searched");
        this.minimum = Machines.streamsMinimum(facts);
    }

    /** @param bound what ends the lower, certain number */
    record Streams(Band count, Bound bound) {}

    Streams of(List<Placement> placements, Band free) {
        Optional<Placement> sub =
                placements.stream().filter(p -> p.resident().role() == Role.SUB).findFirst();
        return sub.map(p -> of(p, placements, free))
                .orElseGet(() ->
                        new Streams(Band.exactly(placements.size(), Basis.DERIVED, "one stream a model"), Bound.NONE));
    }

    private Streams of(Placement sub, List<Placement> all, Band free) {
        Band cache = sub.need().kvCache();
        int surelyInMemory = inMemory(sub, free.low(), cache.high());
        int surely = most(sub, all, Band::low, surelyInMemory);
        int perhaps = most(sub, all, Band::high, inMemory(sub, free.high(), cache.low()));
        Bound bound = surely < surelyInMemory ? Bound.SPEED : surely < searched ? Bound.MEMORY : Bound.SEARCH;
        Band count = new Band(
                1 + surely,
                1 + perhaps,
                Basis.ESTIMATED,
                "1 main agent and %s that keep their minimum with all models running, by reasoning; %s"
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
            case MEMORY -> "memory ends them";
            case SPEED -> "speed ends them";
            case SEARCH, NONE -> "more were not tried";
        };
    }

    private int inMemory(Placement sub, double free, double cache) {
        int own = sub.resident().line().streams();
        double each = cache / own;
        return Math.min(searched, own + (each == 0 ? searched : (int) (free / each)));
    }

    /** The greatest number that keeps the minimum; speed falls as streams are added, so halving finds it. */
    private int most(Placement sub, List<Placement> all, ToDoubleFunction<Band> end, int bound) {
        int enough = 0;
        int tooMany = bound + 1;
        while (tooMany - enough > 1) {
            int middle = (enough + tooMany) / 2;
            boolean keeps = end.applyAsDouble(speeds.together(sub, middle, all)) >= minimum;
            enough = keeps ? middle : enough;
            tooMany = keeps ? tooMany : middle;
        }
        return enough;
    }
}
