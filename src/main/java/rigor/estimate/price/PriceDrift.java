package rigor.estimate.price;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import rigor.estimate.Assumptions;
import rigor.facts.Assumption;
import rigor.facts.Drift;
import rigor.facts.Facts;
import rigor.facts.Hardware;
import rigor.facts.keys.AssumptionKey;
import rigor.terms.Band;

/**
 * What a price may have become since somebody read it, as a factor, by the series of {@code drift.csv} that are of the
 * hardware's class; where there is none, by an assumption. Safe to share between threads.
 */
final class PriceDrift {
    private final Map<String, List<Movement>> classes;
    private final Movement assumed;
    private final Map<Span, Band> known = new ConcurrentHashMap<>();

    /** Of a million offers most share theirs. */
    private record Span(String productClass, LocalDate observed, LocalDate purchase) {}

    private PriceDrift(Facts facts) {
        this.assumed = new AssumedMovement(new Assumptions(facts).band(AssumptionKey.PRICE_DRIFT));
        this.classes = facts.all(Drift.class).stream()
                .collect(Collectors.groupingBy(
                        Drift::productClass, Collectors.collectingAndThen(Collectors.toList(), this::movements)));
    }

    static PriceDrift of(Facts facts) {
        return facts.derived(PriceDrift.class, Set.of(Assumption.class, Drift.class), PriceDrift::new);
    }

    /** The factor from the day of a price to a later day. */
    Band between(Hardware hardware, LocalDate observed, LocalDate purchase) {
        String productClass = Objects.requireNonNullElse(hardware.productClass(), "");
        return known.computeIfAbsent(new Span(productClass, observed, purchase), this::computed);
    }

    private Band computed(Span span) {
        return classes.getOrDefault(span.productClass, List.of(assumed)).stream()
                .map(movement -> movement.between(span.observed, span.purchase))
                .reduce(Band::hull)
                .orElseThrow();
    }

    /** A class of which some prices move in one way and some in the other may have moved in either. */
    private List<Movement> movements(List<Drift> rows) {
        Map<Drift.Moves, List<Drift>> byWay = rows.stream().collect(Collectors.groupingBy(Drift::moves));
        return byWay.entrySet().stream()
                .map(way -> movement(way.getKey(), way.getValue()))
                .toList();
    }

    private Movement movement(Drift.Moves moves, List<Drift> rows) {
        return switch (moves) {
            case MONTHLY -> new MonthlyMovement(rows, assumed);
            case STEPS -> new SteppedMovement(rows);
        };
    }
}
