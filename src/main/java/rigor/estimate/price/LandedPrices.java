package rigor.estimate.price;

import static rigor.facts.keys.AssumptionKey.FREIGHT_PART;
import static rigor.facts.keys.AssumptionKey.FREIGHT_PART_DOMESTIC;
import static rigor.facts.keys.AssumptionKey.FREIGHT_SYSTEM;
import static rigor.facts.keys.AssumptionKey.FREIGHT_SYSTEM_DOMESTIC;
import static rigor.facts.keys.ImportKey.CLEARANCE_FEE;
import static rigor.facts.keys.ImportKey.DUTY_RATE;
import static rigor.facts.keys.ImportKey.TAX_FREE_BELOW;
import static rigor.facts.keys.ImportKey.VAT_RATE;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rigor.estimate.Assumptions;
import rigor.facts.Basis;
import rigor.facts.Facts;
import rigor.facts.Hardware;
import rigor.facts.Offer;
import rigor.facts.Rate;
import rigor.facts.Retailer;
import rigor.facts.keys.AssumptionKey;
import rigor.facts.keys.ImportKey;
import rigor.terms.Band;
import rigor.terms.Figures;
import rigor.terms.LandedPrice;
import rigor.terms.PriceLine;

/**
 * From the shop's price to the door in Switzerland.
 *
 * <p>Goods from abroad: exchange at the rate of {@code rates.csv}; foreign VAT comes off if the seller exports, which
 * none is obliged to do, so it is a band; then freight, customs duty on goods and freight, clearance fee, and Swiss
 * import VAT on all of it (Swiss VAT Act, art. 54). Swiss shops quote with VAT (Price Disclosure Ordinance). What counts
 * is where the seller is and not the currency it quotes in; where nobody knows that, the price may be either. What an
 * offer leaves open widens the band.
 */
public final class LandedPrices {
    private static final String IF_FROM_ABROAD = "Freight, and clearance and import VAT if it comes from abroad";

    private final Facts facts;
    private final Assumptions given;

    public LandedPrices(Facts facts) {
        this.facts = facts;
        this.given = new Assumptions(facts);
    }

    /** The price of so many pieces ordered together, in CHF; unknown if no exchange rate is. */
    public LandedPrice of(Offer offer, int pieces) {
        Optional<Rate> rate = facts.find(Rate.class, offer.currency());
        if (rate.isEmpty()) {
            return new LandedPrice(Band.unknown("no exchange rate for " + offer.currency(), offer), List.of());
        }
        Hardware hardware = facts.get(Hardware.class, offer.hardwareId());
        Band goods = francs(offer.price().multiply(BigDecimal.valueOf(pieces)), rate.get(), offer);
        PriceLine shop = new PriceLine(label(offer, pieces), goods);
        Retailer seller = facts.get(Retailer.class, offer.retailerId());
        List<PriceLine> lines = lines(offer, shop, hardware, seller);
        return new LandedPrice(sum(lines), lines);
    }

    private List<PriceLine> lines(Offer offer, PriceLine shop, Hardware hardware, Retailer seller) {
        List<PriceLine> domestic = domestic(offer, shop, hardware);
        List<PriceLine> imported = imported(offer, shop, hardware);
        if (seller.country() == null) {
            return List.of(shop, either(onTop(domestic), onTop(imported), seller));
        }
        return isDomestic(seller.country()) ? domestic : imported;
    }

    private static PriceLine either(Band atHome, Band fromAbroad, Retailer seller) {
        Band hull = atHome.hull(fromAbroad).from(Basis.ESTIMATED);
        return new PriceLine(IF_FROM_ABROAD, hull.citing(seller));
    }

    /** What comes on top of the shop's price, which is the first line. */
    private static Band onTop(List<PriceLine> lines) {
        return sum(lines.subList(1, lines.size()));
    }

    private List<PriceLine> domestic(Offer offer, PriceLine shop, Hardware hardware) {
        return present(shop, swissVatOnTop(offer, shop.amount()), freight(offer, freightWithin(hardware)));
    }

    private List<PriceLine> imported(Offer offer, PriceLine shop, Hardware hardware) {
        List<PriceLine> lines =
                present(shop, foreignVatOff(offer, shop.amount()), freight(offer, freightFromAbroad(hardware)));
        Band goods = sum(lines);
        Band duty = goods.times(given.importTerm(DUTY_RATE).times(0.01));
        if (duty.high() > 0) {
            lines.add(new PriceLine("Customs duty", duty));
        }
        Band clearance = given.importTerm(CLEARANCE_FEE);
        lines.add(new PriceLine("Customs clearance", clearance));
        lines.add(new PriceLine("Swiss import VAT", importVat(goods.plus(duty), clearance)));
        return lines;
    }

    private @Nullable PriceLine swissVatOnTop(Offer offer, Band goods) {
        Band vat = goods.times(given.importTerm(VAT_RATE).times(0.01));
        return switch (offer.vat()) {
            case INCLUDED -> null;
            case EXCLUDED -> new PriceLine("Swiss VAT", vat);
            case UNKNOWN ->
                new PriceLine("Swiss VAT, if not included", Band.of(0, vat.high(), Basis.ESTIMATED, "", offer));
        };
    }

    private @Nullable PriceLine foreignVatOff(Offer offer, Band goods) {
        Optional<Band> rate = given.importTerm(ImportKey.Family.VAT_IN_PRICES, offer.currency());
        if (offer.vat() == Offer.Vat.EXCLUDED || rate.isEmpty()) {
            return null;
        }
        Band net = goods.dividedBy(onePlus(rate.get()));
        return new PriceLine(
                "Foreign VAT off, if the seller exports",
                Band.of(net.low() - goods.low(), 0, Basis.ESTIMATED, "").citing(net.sources()));
    }

    private PriceLine freight(Offer offer, AssumptionKey assumed) {
        String currency = offer.shippingCurrency() == null ? offer.currency() : offer.shippingCurrency();
        Optional<Rate> rate = facts.find(Rate.class, currency);
        if (offer.shipping() != null && rate.isPresent()) {
            return new PriceLine("Freight", francs(offer.shipping(), rate.get(), offer));
        }
        return new PriceLine("Freight, not stated", given.band(assumed));
    }

    private static AssumptionKey freightWithin(Hardware hardware) {
        return hardware.kind() == Hardware.Kind.SYSTEM ? FREIGHT_SYSTEM_DOMESTIC : FREIGHT_PART_DOMESTIC;
    }

    private static AssumptionKey freightFromAbroad(Hardware hardware) {
        return hardware.kind() == Hardware.Kind.SYSTEM ? FREIGHT_SYSTEM : FREIGHT_PART;
    }

    /** 1 + a rate in percent. */
    private static Band onePlus(Band percent) {
        return percent.times(0.01).plus(Band.exactly(1, Basis.DERIVED, ""));
    }

    /** Nothing is charged where the tax on goods, freight and duty alone is below {@code tax_free_below} francs. */
    private Band importVat(Band goods, Band clearance) {
        Band rate = given.importTerm(VAT_RATE).times(0.01);
        Band vat = goods.plus(clearance).times(rate);
        Band counted = goods.times(rate);
        double free = given.importTerm(TAX_FREE_BELOW).low();
        return new Band(
                counted.low() < free ? 0 : vat.low(),
                counted.high() < free ? 0 : vat.high(),
                vat.basis(),
                "",
                vat.sources());
    }

    /** Whether the country is of the buyer's trade area, within which nothing is cleared and taxed again. */
    private boolean isDomestic(String country) {
        return given.importTerm(ImportKey.Family.TRADE_AREA, country)
                .filter(term -> term.low() > 0)
                .isPresent();
    }

    private static Band francs(BigDecimal amount, Rate rate, Offer offer) {
        return Band.exactly(amount.doubleValue() * rate.chfPerUnit(), Basis.DERIVED, "", offer, rate);
    }

    private static String label(Offer offer, int pieces) {
        String each = Figures.price(offer.price(), offer.currency());
        boolean same = pieces == 1 && offer.currency().equals("CHF");
        return same ? "Shop price" : "Shop price, " + (pieces == 1 ? each : pieces + " x " + each);
    }

    private static Band sum(List<PriceLine> lines) {
        return lines.stream().map(PriceLine::amount).reduce(Band.zero(), Band::plus);
    }

    private static List<PriceLine> present(@Nullable PriceLine... lines) {
        List<PriceLine> present = new ArrayList<>();
        for (PriceLine line : lines) {
            if (line != null) {
                present.add(Objects.requireNonNull(line));
            }
        }
        return present;
    }
}
