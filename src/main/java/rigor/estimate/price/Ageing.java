package rigor.estimate.price;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.LocalDate;
import java.util.Optional;
import rigor.estimate.Assumptions;
import rigor.facts.Basis;
import rigor.facts.Buyer;
import rigor.facts.CaseEntry;
import rigor.facts.Fact;
import rigor.facts.Facts;
import rigor.facts.Hardware;
import rigor.facts.Offer;
import rigor.facts.keys.AssumptionKey;
import rigor.terms.Band;
import rigor.terms.PriceLine;

/**
 * A price older than the case allows counts as what it may be on the day of the purchase, and no longer as it was read;
 * if the case does not say which age it allows, that of {@code assumptions.csv}.
 */
final class Ageing {
    private static final Band LESS_ALL = Band.exactly(-1, Basis.DERIVED, "");

    private final LocalDate purchase;
    private final Fact allowed;
    private final double days;
    private final PriceDrift drift;

    Ageing(Facts facts) {
        Buyer buyer = Buyer.of(facts);
        Assumptions given = new Assumptions(facts);
        CaseEntry said = buyer.priceAge();
        this.purchase = buyer.purchaseDate();
        this.allowed = said == null ? given.row(AssumptionKey.PRICE_AGE_DAYS) : said;
        this.days = said == null ? given.value(AssumptionKey.PRICE_AGE_DAYS) : Double.parseDouble(said.value());
        this.drift = PriceDrift.of(facts);
    }

    /** What is to be added to the price of the goods; empty if it is young enough, or cannot have moved. */
    Optional<PriceLine> since(Offer offer, Hardware hardware, Band goods) {
        return isOld(offer) ? change(offer, hardware, age(offer), goods) : Optional.empty();
    }

    boolean isOld(Offer offer) {
        return age(offer) > days;
    }

    private long age(Offer offer) {
        return DAYS.between(offer.observedOn(), purchase);
    }

    private Optional<PriceLine> change(Offer offer, Hardware hardware, long age, Band goods) {
        Band factor = drift.between(hardware, offer.observedOn(), purchase);
        String label = "Change of price since %s, %s days before".formatted(offer.observedOn(), age);
        return Optional.of(factor)
                .filter(f -> f.low() != 1 || f.high() != 1)
                .map(f -> new PriceLine(label, goods.times(f.plus(LESS_ALL)).citing(allowed)));
    }
}
