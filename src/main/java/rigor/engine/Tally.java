package rigor.engine;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import rigor.estimate.price.Cheapest;
import rigor.terms.PricedOffer;
import rigor.verdict.Outcome;

/** What became of some offers: how many have each outcome, and which of them are the cheapest. */
record Tally(Map<Outcome, Integer> counts, Map<Outcome, Cheapest> cheapest) {
    Tally() {
        this(new EnumMap<>(Outcome.class), new EnumMap<>(Outcome.class));
    }

    void see(PricedOffer offer, Outcome outcome) {
        counts.merge(outcome, 1, Integer::sum);
        cheapest.computeIfAbsent(outcome, o -> new Cheapest()).see(offer);
    }

    Tally and(Tally other) {
        Tally both = new Tally();
        Stream.of(this, other).forEach(both::seeAll);
        return both;
    }

    private void seeAll(Tally other) {
        other.counts.forEach((outcome, n) -> counts.merge(outcome, n, Integer::sum));
        other.cheapest.forEach((outcome, best) ->
                cheapest.computeIfAbsent(outcome, o -> new Cheapest()).seeAll(best));
    }

    /** @param gone all offers of that hardware */
    Tally without(Tally gone, Set<String> hardware) {
        Tally rest = new Tally();
        counts.forEach((outcome, n) -> rest.counts.put(outcome, n - gone.count(outcome)));
        cheapest.forEach((outcome, best) -> rest.cheapest.put(outcome, best.without(hardware)));
        return rest;
    }

    int count(Outcome outcome) {
        return counts.getOrDefault(outcome, 0);
    }

    /** For quotes. */
    Cheapest cheapest(Outcome outcome) {
        return cheapest.getOrDefault(outcome, new Cheapest());
    }
}
