package rigor.engine;

import rigor.facts.Hardware;
import rigor.facts.Retailer;
import rigor.verdict.Outcome;

/**
 * An offer as lists show, sort and search it; its verdict is made when somebody asks for it.
 *
 * @param price landed, at most, in CHF
 */
public record JudgedOffer(String id, Hardware hardware, Retailer retailer, Outcome outcome, double price) {}
