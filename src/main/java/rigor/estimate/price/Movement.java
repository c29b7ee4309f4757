package rigor.estimate.price;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import rigor.facts.Basis;
import rigor.facts.Drift;
import rigor.terms.Band;

/** How prices of one class of hardware move. */
sealed interface Movement permits MonthlyMovement, SteppedMovement, AssumedMovement {
    /** A price that has not moved. */
    Band STILL = Band.exactly(1, Basis.ESTIMATED, "");

    /** The factor of a price from one day to a later one. */
    Band between(LocalDate observed, LocalDate purchase);

    /** One factor that rows tell. */
    static Band factor(double value, Drift... rows) {
        return Band.exactly(value, Basis.ESTIMATED, "", rows);
    }

    /** From the lowest to the highest factor, or 1, since a price may also have stood still; what bounds it is cited. */
    static Band range(Stream<Band> factors) {
        List<Band> all = factors.toList();
        Comparator<Band> bySize = Comparator.comparingDouble(Band::high);
        Band fall = all.stream().min(bySize).filter(f -> f.low() < 1).orElse(STILL);
        Band rise = all.stream().max(bySize).filter(f -> f.high() > 1).orElse(STILL);
        return fall.hull(rise);
    }
}
