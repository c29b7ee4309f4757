package rigor.estimate;

import java.util.List;
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
    private final LandedPrices prices;
    private final Cheapest standing;
    private final Cheapest inDoubt;

    public Quotes(Facts facts, List<PricedOffer> standing, List<PricedOffer> inDoubt) {
        this(facts, Cheapest.of(standing), Cheapest.of(inDoubt));
    }

    /** @param standing the accepted offers; {@code inDoubt} the undecided ones */
    public Quotes(Facts facts, Cheapest standing, Cheapest inDoubt) {
        this.prices = new LandedPrices(facts);
        this.standing = standing;
        this.inDoubt = inDoubt;
    }

    public Quote of(Machine machine) {
        List<Quote.Line> lines = machine.parts().stream().map(this::line).toList();
        Band sum = lines.stream().map(line -> line.price().total()).reduce(Band.zero(), Band::plus);
        return new Quote(sum.because(summary(lines)), lines);
    }

    private Quote.Line line(Part part) {
        String hardware = part.hardware().hardwareId();
        Optional<PricedOffer> sound = standing.of(hardware);
        Optional<PricedOffer> chosen = sound.or(() -> inDoubt.of(hardware));
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
}
