package rigor.estimate.fit;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import rigor.terms.Band;

/**
 * The best of several ways to place the same models: the one that misses fewest of the buyer's minimum speeds for certain,
 * then keeps most; then the one that serves the role of which most speed is asked best while all run; then, by proportional
 * fairness (Kelly, Maulloo and Tan, <cite>Rate control for communication networks</cite>, 1998), the one with the largest
 * product of all roles' speeds, so that none is sped up at the price of a larger share of another's. An extra box takes
 * over the models that profit from it and no others.
 */
final class Fairest {
    private final Floors floors;

    Fairest(Floors floors) {
        this.floors = floors;
    }

    /** Orders ways by how each role runs in them, the best last. */
    Comparator<List<Run>> order() {
        return Comparator.comparingLong((List<Run> way) -> kept(way, Band::high))
                .thenComparingLong(way -> kept(way, Band::low))
                .thenComparingDouble(this::neediest)
                .thenComparingDouble(Fairest::product);
    }

    /** Whether each role surely keeps its minimum. */
    boolean keepsAll(List<Run> way) {
        return kept(way, Band::low) == way.size();
    }

    /** How many roles keep their minimum, by one end of their speeds. */
    private long kept(List<Run> way, ToDoubleFunction<Band> end) {
        return way.stream().filter(run -> floors.keeps(run, end)).count();
    }

    private double neediest(List<Run> way) {
        return floors.neediest().stream()
                .flatMap(role -> way.stream().filter(run -> run.role().equals(role)))
                .mapToDouble(run -> likely(run.together()))
                .sum();
    }

    private static double product(List<Run> way) {
        return way.stream().mapToDouble(run -> likely(run.together())).reduce(1, (a, b) -> a * b);
    }

    /** The middle of a band in which factors up and down are alike; 1 where nothing is known, which favours no place. */
    private static double likely(Band speed) {
        return speed.isKnown() ? Math.sqrt(speed.low() * speed.high()) : 1;
    }
}
