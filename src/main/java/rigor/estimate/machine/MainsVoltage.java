package rigor.estimate.machine;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import rigor.facts.Basis;
import rigor.facts.Buyer;
import rigor.facts.Country;
import rigor.facts.Facts;
import rigor.facts.Hardware;
import rigor.facts.Hardware.Kind;
import rigor.facts.Retailer;
import rigor.terms.Choice;
import rigor.terms.Figures;
import rigor.terms.PricedOffer;
import rigor.terms.Quote;

/**
 * Whether a build takes household mains: by the input range of its supply, or because a shop sells it where the mains are
 * the same.
 */
final class MainsVoltage {
    /** What is made for one voltage takes one that is so much off: 220 to 240 V are one kind of mains. */
    private static final double TOLERANCE = 0.1;

    private final Buyer buyer;
    private final double mains;

    MainsVoltage(Facts facts) {
        this.buyer = Buyer.of(facts);
        this.mains = buyer.country().mainsV();
    }

    Choice runsOn(Quote quote) {
        List<Choice> answers = quote.lines().stream()
                .filter(line -> Set.of(Kind.SYSTEM, Kind.PSU)
                        .contains(line.part().hardware().kind()))
                .map(this::ofSupply)
                .toList();
        return answers.stream()
                .filter(answer -> !"true".equals(answer.word()))
                .findFirst()
                .or(() -> answers.stream().findFirst())
                .orElseGet(() -> Choice.unknown("no supply is named"));
    }

    private Choice ofSupply(Quote.Line line) {
        Hardware supply = line.part().hardware();
        if (supply.voltageMinV() != null && supply.voltageMaxV() != null) {
            boolean inRange = supply.voltageMinV() <= mains && mains <= supply.voltageMaxV();
            return Choice.of(
                    inRange,
                    Basis.DECLARED,
                    String.format(Locale.ROOT, "%.0f to %.0f V", supply.voltageMinV(), supply.voltageMaxV()),
                    supply);
        }
        return line.offer()
                .map(PricedOffer::retailer)
                .flatMap(this::ofShop)
                .orElseGet(() -> Choice.unknown("the input voltage is not stated", supply));
    }

    /**
     * What is sold for the same mains takes them; what is sold for others may take these too, as most supplies do. Empty if
     * nobody knows the mains where the shop is.
     */
    private Optional<Choice> ofShop(Retailer shop) {
        return Optional.ofNullable(shop.country()).flatMap(this::country).map(country -> {
            boolean same = Math.abs(country.mainsV() - mains) <= TOLERANCE * mains;
            String how = "sold by " + shop.seller() + " where the mains have " + Figures.of(country.mainsV(), "V");
            return same
                    ? Choice.of(true, Basis.DERIVED, how, shop, buyer.country(), country)
                    : Choice.unknown(how, shop, buyer.country(), country);
        });
    }

    /** A country, or one of a trade area: the mains are the same all over it. */
    private Optional<Country> country(String place) {
        return buyer.country(place)
                .or(() -> buyer.countries().values().stream()
                        .filter(country -> country.isWithin(place))
                        .findFirst());
    }
}
