package rigor.estimate.price;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rigor.facts.Basis;
import rigor.facts.Buyer;
import rigor.facts.Facts;
import rigor.facts.Hardware.Kind;
import rigor.terms.Band;
import rigor.terms.LandedPrice;
import rigor.terms.Machine;
import rigor.terms.Part;
import rigor.terms.PricedOffer;
import rigor.terms.Quote;

/**
 * For each part of a machine the cheapest offer that stands; one in doubt only where nothing better does. One that is out
 * gives no price and is named. What is sold as a bundle costs what the bundle does.
 */
public final class Quotes {
    private final LandedPrices prices;
    private final HostPrices hosts;
    private final String currency;
    private final Cheapest standing;
    private final Cheapest inDoubt;
    private final Cheapest out;

    public Quotes(Facts facts, List<PricedOffer> standing, List<PricedOffer> inDoubt) {
        this(facts, Cheapest.of(standing), Cheapest.of(inDoubt), Cheapest.of(List.of()));
    }

    /** @param standing the accepted offers; {@code inDoubt} the undecided ones, {@code out} the rejected ones */
    public Quotes(Facts facts, Cheapest standing, Cheapest inDoubt, Cheapest out) {
        this.prices = new LandedPrices(facts);
        this.hosts = new HostPrices(facts);
        this.currency = Buyer.of(facts).currency();
        this.standing = standing;
        this.inDoubt = inDoubt;
        this.out = out;
    }

    public Quote of(Machine machine) {
        Optional<Part> bundle = machine.bundle();
        Optional<Quote.Hint> hint = machine.host().flatMap(host -> hint(host, machine.parts()));
        List<Quote.Line> lines = machine.parts().stream()
                .map(part -> bundle.filter(whole -> whole != part)
                        .map(whole -> included(part, whole))
                        .or(() -> hint.filter(h -> h.parts().contains(part)).map(h -> hinted(part, h)))
                        .orElseGet(() -> line(part)))
                .toList();
        return quote(lines, hint);
    }

    /** Of single parts. */
    public Quote of(List<Part> parts) {
        return quote(parts.stream().map(this::line).toList(), Optional.empty());
    }

    private Quote quote(List<Quote.Line> lines, Optional<Quote.Hint> hint) {
        Band sum = lines.stream().map(line -> line.price().total()).reduce(Band.zero(), Band::plus);
        return new Quote(sum.because(summary(lines, hint)), lines, hint, currency);
    }

    /** The price of so many pieces of one hardware; empty if nobody offers it. */
    public Optional<Band> of(String hardware, int pieces) {
        return standing.of(hardware)
                .or(() -> inDoubt.of(hardware))
                .map(offer -> prices.of(offer.offer(), pieces).total());
    }

    /** Of a host whose parts are not all on offer. */
    private Optional<Quote.Hint> hint(String host, List<Part> parts) {
        List<Part> others = parts.stream()
                .filter(part -> part.hardware().kind() != Kind.GPU)
                .toList();
        return others.stream().allMatch(this::isOffered)
                ? Optional.empty()
                : hosts.of(host).map(price -> new Quote.Hint(others, price));
    }

    private boolean isOffered(Part part) {
        return chosen(part).offer.isPresent();
    }

    /** Whether a quote made on the same terms of import would be made of the same offers again. */
    public boolean stands(Machine machine, Quote quote) {
        return machine.host().flatMap(host -> hint(host, machine.parts())).equals(quote.hint())
                && quote.lines().stream()
                        .filter(line -> !line.part().isOwned() && isPriced(machine, quote, line.part()))
                        .allMatch(this::stands);
    }

    /** Whether a part has a price of its own. */
    private static boolean isPriced(Machine machine, Quote quote, Part part) {
        return machine.bundle().map(part::equals).orElse(true)
                && quote.hint().filter(hint -> hint.parts().contains(part)).isEmpty();
    }

    private boolean stands(Quote.Line line) {
        return chosen(line.part()).equals(new Chosen(line.offer(), line.inDoubt()))
                && (line.offer().isPresent() || line.price().total().how().equals(missing(line.part())));
    }

    private record Chosen(Optional<PricedOffer> offer, boolean inDoubt) {}

    private Chosen chosen(Part part) {
        Optional<PricedOffer> sound = standing.of(id(part));
        Optional<PricedOffer> any = sound.or(() -> inDoubt.of(id(part)));
        return new Chosen(any, any.isPresent() && sound.isEmpty());
    }

    private Quote.Line line(Part part) {
        return part.isOwned() ? owned(part) : offered(part);
    }

    private static Quote.Line owned(Part part) {
        Band nothing = Band.exactly(0, Basis.DECLARED, "you have it", Objects.requireNonNull(part.line()));
        return line(part, Optional.empty(), nothing);
    }

    /** At a price that is no sum of an offer. */
    private static Quote.Line line(Part part, Optional<PricedOffer> offer, Band price) {
        return new Quote.Line(part, offer, false, new LandedPrice(price, List.of()));
    }

    private Quote.Line offered(Part part) {
        Chosen chosen = chosen(part);
        LandedPrice price = chosen.offer
                .map(o -> prices.of(o.offer(), part.quantity()))
                .orElseGet(() -> new LandedPrice(Band.unknown(missing(part), part.hardware()), List.of()));
        return new Quote.Line(part, chosen.offer, chosen.inDoubt, price);
    }

    /** A part of a host that somebody names one price for, which stands at its first part. */
    private static Quote.Line hinted(Part part, Quote.Hint hint) {
        Band price = part.equals(hint.parts().get(0))
                ? hint.price()
                        .because("for all parts of its host: " + hint.price().how())
                : Band.exactly(0, Basis.ESTIMATED, "in the price of its host");
        return line(part, Optional.empty(), price);
    }

    /** A part that costs nothing beside the bundle, and is sold with it. */
    private Quote.Line included(Part part, Part bundle) {
        Band nothing = Band.exactly(0, Basis.DECLARED, "in the price of " + id(bundle), bundle.hardware());
        return line(part, chosen(bundle).offer, nothing);
    }

    /** Why a part has no price. */
    private String missing(Part part) {
        return out.of(id(part))
                .map(offer -> "no usable offer for " + id(part) + ", " + offer.id() + " is out")
                .orElse("no offer for " + id(part));
    }

    private static String id(Part part) {
        return part.hardware().hardwareId();
    }

    private String summary(List<Quote.Line> lines, Optional<Quote.Hint> hint) {
        Stream<String> missing = lines.stream().filter(Quote.Line::isMissing).map(line -> missing(line.part()));
        String doubtful = named(lines.stream().filter(Quote.Line::inDoubt));
        String hinted = hint.map(h -> "its host for " + h.price().how()).orElse("");
        return Stream.concat(
                        missing, Stream.of(doubtful.isEmpty() ? "" : "only an offer in doubt for " + doubtful, hinted))
                .filter(s -> !s.isEmpty())
                .collect(Collectors.joining("; "));
    }

    private static String named(Stream<Quote.Line> lines) {
        return lines.map(line -> id(line.part())).collect(Collectors.joining(", "));
    }
}
