package rigor.estimate;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rigor.facts.Facts;
import rigor.terms.Band;
import rigor.terms.LandedPrice;
import rigor.terms.Machine;
import rigor.terms.Part;
import rigor.terms.PricedOffer;
import rigor.terms.Quote;

/** For each part of a machine the cheapest offer that stands; one in doubt only where nothing better does. */
public final class Quotes {
    private static final Comparator<PricedOffer> CHEAPEST = Comparator.comparingDouble(
                    (PricedOffer o) -> o.landedPrice().high())
            .thenComparingDouble(o -> o.landedPrice().low())
            .thenComparing(PricedOffer::id);

    private final LandedPrices prices;
    private final Map<String, PricedOffer> standing;
    private final Map<String, PricedOffer> inDoubt;

    public Quotes(Facts facts, List<PricedOffer> standing, List<PricedOffer> inDoubt) {
        this.prices = new LandedPrices(facts);
        this.standing = cheapest(standing);
        this.inDoubt = cheapest(inDoubt);
    }

    public Quote of(Machine machine) {
        List<Quote.Line> lines = machine.parts().stream().map(this::line).toList();
        Band sum = lines.stream().map(line -> line.price().total()).reduce(Band.zero(), Band::plus);
        return new Quote(sum.because(summary(lines)), lines);
    }

    private Quote.Line line(Part part) {
        String hardware = part.hardware().hardwareId();
        Optional<PricedOffer> sound = Optional.ofNullable(standing.get(hardware));
        Optional<PricedOffer> chosen = sound.or(() -> Optional.ofNullable(inDoubt.get(hardware)));
        LandedPrice price = chosen.map(o -> prices.of(o.offer(), part.quantity()))
                .orElseGet(() -> new LandedPrice(Band.unknown("no offer for " + hardware, part.hardware()), List.of()));
        return new Quote.Line(part, chosen, chosen.isPresent() && sound.isEmpty(), price);
    }

    private static String summary(List<Quote.Line> lines) {
        String missing = named(lines.stream().filter(line -> line.offer().isEmpty()));
        String doubtful = named(lines.stream().filter(Quote.Line::inDoubt));
        return Stream.of(
                        missing.isEmpty() ? "" : "no offer for " + missing,
                        doubtful.isEmpty() ? "" : "only an offer in doubt for " + doubtful)
                .filter(s -> !s.isEmpty())
                .collect(Collectors.joining("; "));
    }

    private static String named(Stream<Quote.Line> lines) {
        return lines.map(line -> line.part().hardware().hardwareId()).collect(Collectors.joining(", "));
    }

    private static Map<String, PricedOffer> cheapest(List<PricedOffer> offers) {
        return offers.stream()
                .collect(Collectors.toMap(
                        o -> o.hardware().hardwareId(), o -> o, (a, b) -> CHEAPEST.compare(a, b) <= 0 ? a : b));
    }
}
