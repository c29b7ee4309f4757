package rigor.estimate.price;

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

    /** Whether a quote made on the same terms of import would be made of the same offers again. */
    public boolean stands(Quote quote) {
        return quote.lines().stream().allMatch(this::stands);
    }

    private boolean stands(Quote.Line line) {
        return chosen(line.part()).equals(new Chosen(line.offer(), line.inDoubt()));
    }

    private record Chosen(Optional<PricedOffer> offer, boolean inDoubt) {}

    private Chosen chosen(Part part) {
        String hardware = part.hardware().hardwareId();
        Optional<PricedOffer> sound = standing.of(hardware);
        Optional<PricedOffer> any = sound.or(() -> inDoubt.of(hardware));
        return new Chosen(any, any.isPresent() && sound.isEmpty());
    }

    private Quote.Line line(Part part) {
        Chosen chosen = chosen(part);
        LandedPrice price = chosen.offer
                .map(o -> prices.of(o.offer(), part.quantity()))
                .orElseGet(() -> new LandedPrice(missing(part), List.of()));
        return new Quote.Line(part, chosen.offer, chosen.inDoubt, price);
    }

    private static Band missing(Part part) {
        return Band.unknown("no offer for " + part.hardware().hardwareId(), part.hardware());
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
