package rigor.estimate.price;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rigor.facts.Drift;
import rigor.terms.Band;

/**
 * List prices, which hold until the next step. The factor is the product of the steps of one item that came after the
 * observation and not after the purchase: that of the item that moved most, up and down, for nobody knows whose steps the
 * price follows. When as long has passed since the last known step as lay between the two steps that came the fastest, there may
 * have been one more: then the factor goes at least as far as the largest single step.
 *
 * @param steps at least one
 */
record SteppedMovement(List<Drift> steps) implements Movement {

    /** Whose steps follow one another. */
    private record Item(String name, String region, String currency) {
        static Item of(Drift row) {
            return new Item(row.item(), row.region(), row.currency());
        }
    }

    @Override
    public Band between(LocalDate observed, LocalDate purchase) {
        Band known = Movement.range(products(observed, purchase));
        return mayHaveSteppedSince(purchase)
                ? known.hull(Movement.range(steps.stream().map(SteppedMovement::factor)))
                : known;
    }

    private Stream<Band> products(LocalDate observed, LocalDate purchase) {
        return steps.stream()
                .filter(step ->
                        step.toDate().isAfter(observed) && !step.toDate().isAfter(purchase))
                .collect(Collectors.groupingBy(Item::of))
                .values()
                .stream()
                .map(item -> item.stream().map(SteppedMovement::factor).reduce(STILL, Band::times));
    }

    private boolean mayHaveSteppedSince(LocalDate purchase) {
        LocalDate last =
                steps.stream().map(Drift::toDate).max(Comparator.naturalOrder()).orElseThrow();
        long shortest = steps.stream()
                .mapToLong(step -> DAYS.between(step.fromDate(), step.toDate()))
                .min()
                .orElseThrow();
        return DAYS.between(last, purchase) > shortest;
    }

    private static Band factor(Drift step) {
        return Movement.factor(step.factor(), step);
    }
}
