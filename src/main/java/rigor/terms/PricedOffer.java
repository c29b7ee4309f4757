package rigor.terms;

import rigor.facts.Hardware;
import rigor.facts.Offer;
import rigor.facts.Retailer;
import rigor.facts.YesNo;
import rigor.facts.column.Formerly;
import rigor.facts.column.Words;

/**
 * An offer with all measures that the offers court judges.
 *
 * @param landedPrice of one piece, in {@code currency}, that of the case
 * @param goodsCondition new, refurbished or used, as something that can be asked for
 * @param warranty in months
 * @param returnPeriod in days
 * @param availableOn days since 1970-01-01
 * @param priceAge days from the observation to the purchase; negative if it was observed later
 * @param priceStanding whether the seller has told a newer price by the purchase date
 */
public record PricedOffer(
        Offer offer,
        Hardware hardware,
        Retailer retailer,
        Band landedPrice,
        String currency,
        Band warranty,
        @Vocabulary(of = Retailer.Kind.class) Choice sellerKind,
        @Vocabulary(of = Offer.Condition.class) Choice goodsCondition,
        Band returnPeriod,

        @Formerly("shipsToSwitzerland") @Vocabulary(of = YesNo.class)
        Choice shipsToBuyer,

        @Vocabulary(of = Retailer.Tier.class) Choice retailerTier,
        @Days Band availableOn,
        @Vocabulary(of = Offer.Confidence.class) Choice credibility,
        Band priceAge,
        @Vocabulary(also = {"latest", "superseded"}) Choice priceStanding)
        implements Subject {

    @Override
    public String id() {
        return offer.offerId();
    }

    @Override
    public String name() {
        return hardware.name() + " from " + retailer.seller();
    }

    /** Of the id alone: engines hash the facts they join. */
    @Override
    public int hashCode() {
        return id().hashCode();
    }

    /** {@code new}, {@code refurbished} or {@code used}. */
    @Vocabulary(of = Offer.Condition.class)
    public String condition() {
        return Words.of(offer.condition());
    }

    public boolean isNew() {
        return offer.condition() == Offer.Condition.NEW;
    }
}
