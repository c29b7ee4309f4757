package rigor.estimate.price;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rigor.facts.Basis;
import rigor.facts.Buyer;
import rigor.facts.Country;
import rigor.facts.Offer;
import rigor.terms.Band;

/**
 * Consumption tax in prices, as shares of them. Where states or provinces differ, the case says what its address adds; if
 * it does not, all rates there are make a band. A business gets back what the country itself takes.
 */
final class Taxes {
    private final Buyer buyer;

    Taxes(Buyer buyer) {
        this.buyer = buyer;
    }

    /** What the buyer pays on top of prices without tax, as a share of them. */
    Band onTop() {
        Country home = buyer.country();
        if (buyer.business() && home.pricesIncludeTax()) {
            return Band.zero();
        }
        double own = buyer.business() ? 0 : home.consumerTaxPercent();
        if (buyer.taxRate() != null) {
            double added = Double.parseDouble(buyer.taxRate().value());
            return Band.exactly(own + added, Basis.DECLARED, "", home, buyer.taxRate())
                    .times(0.01);
        }
        Band added = Band.of(orZero(home.salesTaxLow()), orZero(home.salesTaxHigh()), Basis.DECLARED, "", home);
        return added.plus(Band.exactly(own, Basis.DECLARED, "", home)).times(0.01);
    }

    /** What a price of the buyer's own country changes by: the tax that is not in it, less what a business gets back. */
    Band atHome(Offer offer, Band goods) {
        Band missing = goods.times(onTop());
        Band back = goods.times(contained(buyer.country())).times(-1);
        return switch (offer.vat()) {
            case INCLUDED -> buyer.business() ? back : Band.zero();
            case MARGIN -> Band.zero();
            case EXCLUDED -> missing;
            case UNKNOWN ->
                Band.of(buyer.business() ? back.low() : 0, missing.high(), Basis.ESTIMATED, "", offer)
                        .citing(missing.sources());
        };
    }

    /**
     * The same of another country of the trade area: its seller may charge the tax of the buyer's country in place of his
     * own, and sells to a business without any.
     */
    Band within(Offer offer, Band goods, Country seller) {
        boolean taxed = offer.vat() == Offer.Vat.INCLUDED || offer.vat() == Offer.Vat.UNKNOWN;
        if (!taxed) {
            return atHome(offer, goods);
        }
        Band net = goods.times(contained(seller)).times(-1);
        Band changed = net.plus(goods.plus(net).times(onTop()));
        Band kept = buyer.business() ? changed : Band.zero();
        Band either = changed.hull(kept).from(Basis.ESTIMATED);
        return offer.vat() == Offer.Vat.INCLUDED ? either : either.hull(goods.times(onTop()));
    }

    /**
     * What may come off when a seller exports, which none is obliged to do: the tax of the seller's country; where nobody
     * knows where that is, the highest of those that use the currency. It comes off the lowest price where that is a band.
     */
    Optional<Band> offForExport(Offer offer, Band goods, @Nullable Country seller) {
        if (offer.vat() == Offer.Vat.EXCLUDED || offer.vat() == Offer.Vat.MARGIN) {
            return Optional.empty();
        }
        return exporter(offer, seller)
                .map(country -> goods.times(contained(country)))
                .map(tax -> Band.of(-tax.low(), 0, Basis.ESTIMATED, "").citing(tax.sources()));
    }

    private Optional<Country> exporter(Offer offer, @Nullable Country seller) {
        if (seller != null) {
            return Optional.of(seller).filter(Country::exportsTaxFree);
        }
        return buyer.countries().values().stream()
                .filter(country -> country.currency().equals(offer.currency()) && country.exportsTaxFree())
                .reduce((a, b) -> b.consumerTaxPercent() > a.consumerTaxPercent() ? b : a);
    }

    /** The share of a price with the tax of a country that is this tax: r / (1 + r). */
    private static Band contained(Country country) {
        double rate = country.consumerTaxPercent() / 100;
        return Band.exactly(rate / (1 + rate), Basis.DECLARED, "", country);
    }

    private static double orZero(@Nullable Double value) {
        return Objects.requireNonNullElse(value, 0.0);
    }
}
