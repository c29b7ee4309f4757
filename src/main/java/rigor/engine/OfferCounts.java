package rigor.engine;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import rigor.estimate.price.Cheapest;
import rigor.terms.PricedOffer;
import rigor.verdict.Outcome;

/** How many offers have each outcome, which of them are the cheapest, and what the rules found. */
record OfferCounts(Map<Outcome, Integer> counts, Map<Outcome, Cheapest> cheapest, RuleCounts rules) {
    OfferCounts() {
        this(new EnumMap<>(Outcome.class), new EnumMap<>(Outcome.class), new RuleCounts());
    }

    void add(PricedOffer offer, Outcome outcome) {
        counts.merge(outcome, 1, Integer::sum);
        cheapest.computeIfAbsent(outcome, o -> new Cheapest()).see(offer);
    }

    OfferCounts and(OfferCounts other) {
        OfferCounts both = new OfferCounts();
        Stream.of(this, other).forEach(both::addAll);
        return both;
    }

    private void addAll(OfferCounts other) {
        other.counts.forEach((outcome, n) -> counts.merge(outcome, n, Integer::sum));
        other.cheapest.forEach((outcome, best) ->
                cheapest.computeIfAbsent(outcome, o -> new Cheapest()).seeAll(best));
        rules.addAll(other.rules, 1);
    }

    /** @param removed the counts of all offers of that hardware */
    OfferCounts without(OfferCounts removed, Set<String> hardware) {
        OfferCounts rest = new OfferCounts();
        counts.forEach((outcome, n) -> rest.counts.put(outcome, n - removed.count(outcome)));
        cheapest.forEach((outcome, best) -> rest.cheapest.put(outcome, best.without(hardware)));
        rest.rules.addAll(rules, 1);
        rest.rules.addAll(removed.rules, -1);
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
