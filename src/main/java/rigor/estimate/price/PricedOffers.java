package rigor.estimate.price;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rigor.facts.Assumption;
import rigor.facts.Basis;
import rigor.facts.Buyer;
import rigor.facts.CaseEntry;
import rigor.facts.Country;
import rigor.facts.Drift;
import rigor.facts.Fact;
import rigor.facts.Facts;
import rigor.facts.Hardware;
import rigor.facts.Offer;
import rigor.facts.Offer.Condition;
import rigor.facts.Rate;
import rigor.facts.Retailer;
import rigor.facts.YesNo;
import rigor.facts.column.Words;
import rigor.terms.Band;
import rigor.terms.Choice;
import rigor.terms.Figures;
import rigor.terms.PricedOffer;

/** Offers with their landed price and their terms; where an offer is silent, its retailer's general terms hold. */
public final class PricedOffers {
    /** The tables that a priced offer follows from. */
    public static final Set<Class<? extends Fact>> RESTS_ON = Set.of(
            Assumption.class,
            CaseEntry.class,
            Hardware.class,
            Country.class,
            Drift.class,
            Offer.class,
            Rate.class,
            Retailer.class);

    private final Facts facts;
    private final LandedPrices prices;
    private final Buyer buyer;
    private final LocalDate purchase;
    private final NewestPrices newest;

    public PricedOffers(Facts facts) {
        this.facts = facts;
        this.prices = new LandedPrices(facts);
        this.buyer = Buyer.of(facts);
        this.purchase = buyer.purchaseDate();
        this.newest = new NewestPrices(facts, purchase);
    }

    /** All offers, by id. */
    public List<PricedOffer> all() {
        return facts.all(Offer.class).stream().map(this::of).toList();
    }

    public PricedOffer of(Offer offer) {
        Retailer retailer = facts.get(Retailer.class, offer.retailerId());
        return new PricedOffer(
                offer,
                facts.get(Hardware.class, offer.hardwareId()),
                retailer,
                prices.of(offer, 1).total(),
                buyer.currency(),
                warranty(offer, retailer),
                sellerKind(offer, retailer),
                Choice.of(Words.of(offer.condition()), Basis.DECLARED, "", offer),
                term(offer.returnDays(), retailer.returnDays(), "return period", offer, retailer),
                shipsToBuyer(offer, retailer),
                retailerTier(retailer),
                availableOn(offer, facts.get(Hardware.class, offer.hardwareId())),
                Choice.of(Words.of(offer.confidence()), Basis.DECLARED, "", offer),
                priceAge(offer),
                priceStanding(offer));
    }

    private static Band warranty(Offer offer, Retailer retailer) {
        Integer general =
                offer.condition() == Condition.NEW ? retailer.warrantyMonthsNew() : retailer.warrantyMonthsUsed();
        return term(offer.warrantyMonths(), general, "warranty", offer, retailer);
    }

    private static Band term(@Nullable Integer own, @Nullable Integer general, String what, Fact offer, Fact retailer) {
        if (own != null) {
            return Band.exactly(own, Basis.DECLARED, "stated in the offer", offer);
        }
        return general != null
                ? Band.exactly(general, Basis.DECLARED, "the retailer's general terms", retailer)
                : Band.unknown("neither the offer nor the retailer states a " + what, offer, retailer);
    }

    private static Choice retailerTier(Retailer retailer) {
        Retailer.Tier tier = retailer.tier();
        return tier == null
                ? Choice.unknown("the retailer's tier is not known", retailer)
                : Choice.of(Words.of(tier), Basis.DECLARED, "", retailer);
    }

    /** New goods that a price comparison lists are sold by one of its shops. */
    private static Choice sellerKind(Offer offer, Retailer retailer) {
        Retailer.Kind kind = retailer.kind();
        if (kind == null) {
            return Choice.unknown("who sells it is not known", offer, retailer);
        }
        boolean byItsShop = kind == Retailer.Kind.PRICE_COMPARISON && offer.condition() == Condition.NEW;
        return byItsShop
                ? Choice.of(
                        "shop",
                        Basis.DERIVED,
                        retailer.seller() + ", taken to be a shop since the goods are new",
                        offer,
                        retailer)
                : Choice.of(Words.of(kind), Basis.DECLARED, "", retailer);
    }

    /** A shop sells at home, whatever else it says. */
    private Choice shipsToBuyer(Offer offer, Retailer retailer) {
        String country = retailer.country();
        if (country != null && buyer.country().countryId().equals(country)) {
            return Choice.of(Words.of(YesNo.YES), Basis.DECLARED, "", offer, retailer);
        }
        String places = offer.shipsTo() == null ? retailer.shipsTo() : offer.shipsTo();
        if (places == null) {
            return Choice.unknown("neither the offer nor the retailer says so", offer, retailer);
        }
        boolean ships = Arrays.stream(places.split("\\|")).anyMatch(buyer.country()::isWithin);
        return Choice.of(Words.of(ships ? YesNo.YES : YesNo.NO), Basis.DECLARED, "", offer, retailer);
    }

    /** What was listed by the day of the purchase can be had; what was seen only later need not have been there yet. */
    private Band availableOn(Offer offer, Hardware hardware) {
        LocalDate stated = offer.availableOn();
        if (isRestStock(offer, hardware)) {
            return Band.unknown("no longer made since " + hardware.discontinued() + ", rest stock only", hardware);
        }
        if (stated != null) {
            return Band.exactly(stated.toEpochDay(), Basis.DECLARED, "stated in the offer", offer);
        }
        return switch (offer.availability()) {
            case IN_STOCK, LISTED -> seen(offer);
            case DISCONTINUED ->
                new Band(
                        Double.POSITIVE_INFINITY,
                        Double.POSITIVE_INFINITY,
                        Basis.DECLARED,
                        "no longer sold",
                        List.of(offer.origin()));
            case ON_ORDER -> Band.unknown("on order, no date of delivery stated", offer);
            case OUT_OF_STOCK -> Band.unknown("out of stock, no date of delivery stated", offer);
            case UNKNOWN -> Band.unknown("the source does not say whether it is available", offer);
        };
    }

    /** Whether new goods were still made when they were seen, and no longer are when they are bought. */
    private boolean isRestStock(Offer offer, Hardware hardware) {
        LocalDate end = hardware.discontinued();
        return end != null
                && offer.condition() == Condition.NEW
                && offer.availability() != Offer.Availability.DISCONTINUED
                && offer.observedOn().isBefore(end)
                && !end.isAfter(purchase);
    }

    private Band seen(Offer offer) {
        return offer.observedOn().isAfter(purchase)
                ? Band.unknown("seen on sale only on " + offer.observedOn() + ", after the purchase", offer)
                : Band.exactly(offer.observedOn().toEpochDay(), Basis.DECLARED, "on sale that day", offer);
    }

    private Choice priceStanding(Offer offer) {
        return newest.after(offer)
                .map(newer -> Choice.of("superseded", Basis.DERIVED, price(newer), offer, newer))
                .orElseGet(() -> Choice.of("latest", Basis.DERIVED, "", offer));
    }

    private static String price(Offer offer) {
        return "%s says %s on %s"
                .formatted(offer.offerId(), Figures.price(offer.price(), offer.currency()), offer.observedOn());
    }

    private Band priceAge(Offer offer) {
        long days = ChronoUnit.DAYS.between(offer.observedOn(), purchase);
        return Band.exactly(days, Basis.DERIVED, "observed on " + offer.observedOn(), offer);
    }
}
