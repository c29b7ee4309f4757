package rigor.explain.change;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import rigor.explain.words.Objections;
import rigor.facts.Offer;
import rigor.terms.Figures;
import rigor.terms.Quote;

/** The price of one part at which a build is accepted, if its price is the only obstacle. */
record PriceToWait(Trying trying, Objections objections) {
    /** A price is found to within {@code 1 / STEPS} of itself. */
    private static final int STEPS = 1 << 12;

    /** One way for each part whose price alone can fall far enough, smallest fall first. */
    Stream<Way> ways() {
        return objections.areThePrice()
                ? objections.verdict().subject().quote().lines().stream()
                        .flatMap(line -> reached(line).stream())
                        .sorted(Comparator.comparingDouble(Reached::share).reversed())
                        .map(Reached::way)
                : Stream.empty();
    }

    /** The highest price of an offer at which the build is accepted. */
    private record Reached(Offer offer, long price) {
        double share() {
            return price / offer.price().doubleValue();
        }

        Way way() {
            String sentence = "at %s or less for %s (%s, now %s)"
                    .formatted(
                            Figures.price(BigDecimal.valueOf(price), offer.currency()),
                            offer.hardwareId(),
                            offer.key(),
                            Figures.price(offer.price(), offer.currency()));
            return new Way("price", List.of(change(offer, price)), sentence);
        }
    }

    private Optional<Reached> reached(Quote.Line line) {
        return line.offer()
                .map(o -> o.offer())
                .filter(offer -> accepts(offer, 1))
                .map(offer -> new Reached(offer, highest(offer)));
    }

    /** By bisection: the landed price falls with the shop price. */
    private long highest(Offer offer) {
        long high = offer.price().longValue();
        long low = 1;
        long step = Math.max(1, high / STEPS);
        while (high - low > step) {
            long middle = (low + high) / 2;
            boolean enough = accepts(offer, middle);
            low = enough ? middle : low;
            high = enough ? high : middle;
        }
        return low;
    }

    private boolean accepts(Offer offer, long price) {
        return trying.accepts(objections.verdict().subject().id(), change(offer, price));
    }

    private static String change(Offer offer, long price) {
        return "offer:" + offer.key() + "=" + price;
    }
}
