package rigor.compose;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rigor.estimate.price.Quotes;
import rigor.facts.Hardware;
import rigor.terms.Band;

/** The cards that somebody offers, and what so many of them cost. Not for several threads at once. */
final class OfferedCards {
    private final Compositions all;
    private final Quotes quotes;
    private final Map<String, Optional<Band>> prices = new HashMap<>();

    OfferedCards(Compositions all, Quotes quotes) {
        this.all = all;
        this.quotes = quotes;
    }

    /** Of so many together; empty if nobody offers the card. */
    Optional<Band> price(Hardware card, int count) {
        return prices.computeIfAbsent(count + " " + card.hardwareId(), key -> quotes.of(card.hardwareId(), count));
    }

    /** Of each accelerator the card that costs least, of those that are wanted. */
    Stream<Hardware> cheapest(Predicate<Hardware> wanted) {
        Map<String, List<Hardware>> byGpu = all.cards().stream()
                .filter(all::isKnown)
                .filter(card -> price(card, 1).isPresent())
                .filter(wanted)
                .collect(Collectors.groupingBy(
                        card -> all.gpu(card).acceleratorId(), TreeMap::new, Collectors.toList()));
        return byGpu.values().stream()
                .map(cards -> cards.stream()
                        .min(Comparator.comparingDouble((Hardware card) ->
                                        price(card, 1).orElseThrow().high())
                                .thenComparing(Hardware::key))
                        .orElseThrow());
    }
}
