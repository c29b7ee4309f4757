package rigor.estimate.price;

import static rigor.facts.keys.AssumptionKey.FREIGHT_PART;
import static rigor.facts.keys.AssumptionKey.FREIGHT_PART_DOMESTIC;
import static rigor.facts.keys.AssumptionKey.FREIGHT_SYSTEM;
import static rigor.facts.keys.AssumptionKey.FREIGHT_SYSTEM_DOMESTIC;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rigor.estimate.Assumptions;
import rigor.facts.Assumption;
import rigor.facts.Basis;
import rigor.facts.Buyer;
import rigor.facts.Country;
import rigor.facts.Facts;
import rigor.facts.Hardware;
import rigor.facts.Offer;
import rigor.facts.Retailer;
import rigor.facts.keys.AssumptionKey;
import rigor.terms.Band;
import rigor.terms.Figures;
import rigor.terms.LandedPrice;
import rigor.terms.PriceLine;

/**
 * From the shop's price to the buyer's door, in the currency of the case.
 *
 * <p>What counts is where the seller is, not the currency it quotes in; where nobody knows that, the price may be either.
 * Within the country: tax where the price has none. Within the trade area: nothing is cleared, and the seller may charge
 * the tax of the buyer's country. From elsewhere: the seller's tax comes off if it exports, which none is obliged to do,
 * so it is a band; then freight, duty on goods and freight, the fee for clearing, and the tax of the buyer's country on
 * all of it (as for Switzerland the VAT Act, art. 54, says). What an offer leaves open widens the band; so does what a
 * price that is too old may have become, before anything comes on top of it.
 */
public final class LandedPrices {
    private static final String FROM_ELSEWHERE = "Freight, and clearance and tax if it comes from abroad";

    private final Facts facts;
    private final Assumptions given;
    private final Buyer buyer;
    private final Money money;
    private final Taxes taxes;
    private final Ageing ageing;

    public LandedPrices(Facts facts) {
        this.facts = facts;
        this.given = new Assumptions(facts);
        this.buyer = Buyer.of(facts);
        this.money = new Money(facts, buyer.currency());
        this.taxes = new Taxes(buyer);
        this.ageing = new Ageing(facts);
    }

    /** The price of so many pieces ordered together; unknown if no exchange rate is. */
    public LandedPrice of(Offer offer, int pieces) {
        Optional<Band> goods = money.of(offer.price().doubleValue() * pieces, offer.currency(), offer);
        if (goods.isEmpty()) {
            return new LandedPrice(Band.unknown("no exchange rate for " + offer.currency(), offer), List.of());
        }
        Hardware hardware = facts.get(Hardware.class, offer.hardwareId());
        PriceLine shop = new PriceLine(label(offer, pieces), goods.get().citing(offer));
        List<PriceLine> today =
                present(shop, ageing.since(offer, hardware, shop.amount()).orElse(null));
        List<PriceLine> lines = joined(today, onTop(offer, sum(today), hardware));
        return new LandedPrice(sum(lines), lines);
    }

    /** Whether its price was read longer ago than the case allows. */
    public boolean isOld(Offer offer) {
        return ageing.isOld(offer);
    }

    /** What comes on top of the price of the goods. */
    private List<PriceLine> onTop(Offer offer, Band goods, Hardware hardware) {
        Retailer seller = facts.get(Retailer.class, offer.retailerId());
        String place = seller.country();
        if (place == null) {
            Band atHome = sum(domestic(offer, goods, hardware));
            Band fromAbroad = sum(imported(offer, goods, hardware, null));
            Band hull = atHome.hull(fromAbroad).from(Basis.ESTIMATED);
            return List.of(new PriceLine(FROM_ELSEWHERE, hull.citing(seller)));
        }
        Country country = buyer.country(place).orElse(null);
        if (place.equals(buyer.country().countryId())) {
            return domestic(offer, goods, hardware);
        }
        return buyer.country().isWithin(country == null ? place : country.tradeArea())
                ? ofTheArea(offer, goods, hardware, Objects.requireNonNullElse(country, buyer.country()))
                : imported(offer, goods, hardware, country);
    }

    private List<PriceLine> domestic(Offer offer, Band goods, Hardware hardware) {
        Band tax = taxes.atHome(offer, goods);
        return present(taken(taxLabel(offer), tax), freight(offer, freightWithin(hardware)));
    }

    private String taxLabel(Offer offer) {
        String name = buyer.country().name();
        return switch (offer.vat()) {
            case UNKNOWN -> "Tax of %s, if not included".formatted(name);
            case EXCLUDED -> "Tax of " + name;
            case INCLUDED, MARGIN -> "Tax that a business gets back";
        };
    }

    private List<PriceLine> ofTheArea(Offer offer, Band goods, Hardware hardware, Country seller) {
        Band tax = taxes.within(offer, goods, seller);
        String label =
                "Tax of %s instead of the seller's".formatted(buyer.country().name());
        return present(taken(label, tax), freight(offer, freightFromAbroad(hardware)));
    }

    private List<PriceLine> imported(Offer offer, Band goods, Hardware hardware, @Nullable Country seller) {
        PriceLine off = taxes.offForExport(offer, goods, seller)
                .map(tax -> new PriceLine("Foreign tax off, if the seller exports", tax))
                .orElse(null);
        List<PriceLine> toTheBorder = present(off, freight(offer, freightFromAbroad(hardware)));
        Band cleared = goods.plus(sum(toTheBorder));
        Band duty = duty(cleared);
        Band clearance = clearance();
        Band tax = importTax(cleared, cleared.plus(duty).plus(clearance));
        List<PriceLine> atTheBorder = present(
                taken("Customs duty", duty),
                new PriceLine("Customs clearance", clearance),
                taken("Import tax of " + buyer.country().name(), tax));
        return joined(toTheBorder, atTheBorder);
    }

    private Band duty(Band cleared) {
        Country home = buyer.country();
        Band rate = Band.of(home.dutyPercentLow(), home.dutyPercentHigh(), Basis.DECLARED, "", home)
                .times(0.01);
        return freeBelow(home.dutyFreeBelow(), cleared, cleared.times(rate));
    }

    /** Where nobody has found what clearing costs, up to the most that it costs anywhere. */
    private Band clearance() {
        Country home = buyer.country();
        Double low = home.clearanceFeeLow();
        Double high = home.clearanceFeeHigh();
        if (low != null && high != null) {
            return inMoney(Band.of(low, high, Basis.ESTIMATED, "", home), home.currency());
        }
        return buyer.countries().values().stream()
                .flatMap(c ->
                        Stream.ofNullable(c.clearanceFeeHigh()).flatMap(fee -> money.of(fee, c.currency(), c).stream()))
                .reduce(Band.zero(), (a, b) -> b.high() > a.high() ? b : a)
                .hull(Band.zero())
                .from(Basis.ESTIMATED);
    }

    private Band importTax(Band cleared, Band all) {
        return freeBelow(buyer.country().taxFreeBelow(), cleared, all.times(taxes.onTop()));
    }

    /** Nothing is taken on goods below a value, which is in the money of the buyer's country. */
    private Band freeBelow(@Nullable Double limit, Band cleared, Band taken) {
        if (limit == null) {
            return taken;
        }
        double free = inMoney(
                        Band.exactly(limit, Basis.DECLARED, ""), buyer.country().currency())
                .low();
        return new Band(
                cleared.low() < free ? Math.min(0, taken.low()) : taken.low(),
                cleared.high() < free ? 0 : taken.high(),
                taken.basis(),
                "",
                taken.sources());
    }

    private Band inMoney(Band amount, String currency) {
        return money.factor(currency)
                .map(amount::times)
                .orElseGet(() -> Band.unknown("no exchange rate for " + currency));
    }

    private PriceLine freight(Offer offer, AssumptionKey assumed) {
        String currency = offer.shippingCurrency() == null ? offer.currency() : offer.shippingCurrency();
        return Optional.ofNullable(offer.shipping())
                .flatMap(shipping -> money.of(shipping.doubleValue(), currency, offer))
                .map(shipping -> new PriceLine("Freight", shipping))
                .orElseGet(() -> new PriceLine("Freight, not stated", assumed(assumed)));
    }

    private Band assumed(AssumptionKey key) {
        Assumption row = given.row(key);
        return inMoney(given.band(key), row.unit());
    }

    private static AssumptionKey freightWithin(Hardware hardware) {
        return hardware.kind() == Hardware.Kind.SYSTEM ? FREIGHT_SYSTEM_DOMESTIC : FREIGHT_PART_DOMESTIC;
    }

    private static AssumptionKey freightFromAbroad(Hardware hardware) {
        return hardware.kind() == Hardware.Kind.SYSTEM ? FREIGHT_SYSTEM : FREIGHT_PART;
    }

    private String label(Offer offer, int pieces) {
        String each = Figures.price(offer.price(), offer.currency());
        boolean same = pieces == 1 && offer.currency().equals(buyer.currency());
        return same ? "Shop price" : "Shop price, " + (pieces == 1 ? each : pieces + " x " + each);
    }

    private static Band sum(List<PriceLine> lines) {
        return lines.stream().map(PriceLine::amount).reduce(Band.zero(), Band::plus);
    }

    private static List<PriceLine> joined(List<PriceLine> first, List<PriceLine> then) {
        return Stream.concat(first.stream(), then.stream()).toList();
    }

    /** Null where nothing is taken. */
    private static @Nullable PriceLine taken(String label, Band tax) {
        return tax.low() == 0 && tax.high() == 0 ? null : new PriceLine(label, tax);
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
