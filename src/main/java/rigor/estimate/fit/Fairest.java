package rigor.estimate.fit;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import rigor.facts.LoadoutModel.Role;
import rigor.terms.Band;
import rigor.terms.Placement;

/**
 * The best of several ways to place the same models: the one that surely keeps most of the buyer's minimum speeds; then
 * the one whose main agent is fastest while all run, since it is the one that needs speed; then, by proportional fairness
 * (Kelly, Maulloo and Tan, <cite>Rate control for communication networks</cite>, 1998), the one with the largest product
 * of all models' speeds, so that none is sped up at the price of a larger share of another's. An extra box takes over the
 * models that profit from it and no others.
 */
final class Fairest {
    private final Speeds speeds;

    Fairest(Speeds speeds) {
        this.speeds = speeds;
    }

    /** Of equally good ways the first; an empty list if there is no way at all. */
    List<Placement> of(List<List<Placement>> ways, Floors floors) {
        return ways.size() < 2
                ? ways.stream().findFirst().orElse(List.of())
                : ways.stream().max(first(way -> kept(way, floors))).orElseThrow();
    }

    private Comparator<List<Placement>> first(ToDoubleFunction<List<Placement>> kept) {
        return Comparator.comparingDouble(kept)
                .thenComparingDouble(this::mainSpeed)
                .thenComparingDouble(this::product);
    }

    /** How many roles surely keep their minimum. */
    private double kept(List<Placement> way, Floors floors) {
        return way.stream().filter(p -> keeps(p, way, floors)).count();
    }

    private boolean keeps(Placement placement, List<Placement> way, Floors floors) {
        return switch (placement.resident().role()) {
            case MAIN -> speeds.alone(placement).low() >= floors.main();
            case SUB -> together(placement, way).low() >= floors.sub();
            case VISION -> true;
        };
    }

    private double mainSpeed(List<Placement> way) {
        return way.stream()
                .filter(p -> p.resident().role() == Role.MAIN)
                .mapToDouble(p -> likely(together(p, way)))
                .sum();
    }

    private double product(List<Placement> way) {
        return way.stream().mapToDouble(p -> likely(together(p, way))).reduce(1, (a, b) -> a * b);
    }

    private Band together(Placement placement, List<Placement> way) {
        return speeds.together(placement, placement.resident().line().streams(), way);
    }

    /** The middle of a band in which factors up and down are alike; 1 where nothing is known, which favours no place. */
    private static double likely(Band speed) {
        return speed.isKnown() ? Math.sqrt(speed.low() * speed.high()) : 1;
    }
}
