package rigor.estimate.machine;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import rigor.facts.Basis;
import rigor.facts.Buyer;
import rigor.facts.Country;
import rigor.facts.Fact;
import rigor.facts.Facts;
import rigor.facts.Hardware;
import rigor.facts.Hardware.Kind;
import rigor.facts.Retailer;
import rigor.facts.Supply;
import rigor.terms.Choice;
import rigor.terms.Figures;
import rigor.terms.PricedOffer;
import rigor.terms.Quote;

/**
 * Whether a build takes household mains: by the input range of its supply, which is taken as usual where nothing better is known, or because a shop sells it where the mains are
 * the same.
 */
final class MainsVoltage {
    /** What is made for one voltage takes one that is so much off: 220 to 240 V are one kind of mains. */
    private static final double TOLERANCE = 0.1;

    private final Facts facts;
    private final Buyer buyer;
    private final double mains;

    MainsVoltage(Facts facts) {
        this.facts = facts;
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
        if (line.part().isOwned()) {
            return Choice.of(
                    true,
                    Basis.DECLARED,
                    "you have it",
                    Objects.requireNonNull(line.part().line()));
        }
        if (supply.voltageMinV() != null && supply.voltageMaxV() != null) {
            return range(supply.voltageMinV(), supply.voltageMaxV(), Basis.DECLARED, supply);
        }
        Optional<Choice> read = ofFigures(supply, false);
        Optional<Choice> sold = line.offer().map(PricedOffer::retailer).flatMap(this::ofShop);
        return read.or(() -> sold.filter(Choice::isKnown))
                .or(() -> ofFigures(supply, true))
                .or(() -> sold)
                .orElseGet(() -> Choice.unknown("the input voltage is not stated", supply));
    }

    /** By its figures in supplies.csv, as far as they were read; or as they are assumed. */
    private Optional<Choice> ofFigures(Hardware hardware, boolean assumed) {
        return facts.find(Supply.class, hardware.hardwareId())
                .filter(s -> (s.assumes("voltage_min_v") || s.assumes("voltage_max_v")) == assumed)
                .filter(s -> s.voltageMinV() != null && s.voltageMaxV() != null)
                .map(s -> range(
                        Objects.requireNonNull(s.voltageMinV()),
                        Objects.requireNonNull(s.voltageMaxV()),
                        assumed ? Basis.ESTIMATED : Basis.DECLARED,
                        s));
    }

    private Choice range(double low, double high, Basis basis, Fact row) {
        String how = String.format(Locale.ROOT, "%.0f to %.0f V", low, high);
        String taken = basis == Basis.ESTIMATED ? how + ", assumed" : how;
        return Choice.of(low <= mains && mains <= high, basis, taken, row);
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
