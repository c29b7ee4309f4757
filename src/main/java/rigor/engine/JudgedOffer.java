package rigor.engine;

import rigor.facts.Facts;
import rigor.facts.Hardware;
import rigor.facts.Offer;
import rigor.facts.Retailer;
import rigor.verdict.Outcome;

/**
 * An offer as lists show, sort and search it: no more is looked up than is asked for, and its verdict is made when
 * somebody asks for that.
 *
 * @param facts that it belongs to
 * @param price landed, at most, in CHF
 */
public record JudgedOffer(Facts facts, Offer row, Outcome outcome, double price) {
    public String id() {
        return row.offerId();
    }

    public Hardware hardware() {
        return facts.get(Hardware.class, row.hardwareId());
    }

    public Retailer retailer() {
        return facts.get(Retailer.class, row.retailerId());
    }
}
