package rigor.engine;

import java.util.List;
import rigor.terms.PricedOffer;
import rigor.verdict.Outcome;
import rigor.verdict.Verdict;
import rigor.verdict.Verdicts;

/**
 * What the rules said of an offer, and so of all that look the same to them.
 *
 * @param certain of the offers as they are; {@code possible} of their sceptical reading
 */
record Said(Outcome outcome, List<Claim> certain, List<Claim> possible) {

    static Said of(PricedOffer offer, List<Claim> certain, List<Claim> possible, Verdicts verdicts) {
        Outcome outcome = new Said(Outcome.UNDECIDED, certain, possible)
                .about(offer, verdicts)
                .outcome();
        return new Said(outcome, certain, possible);
    }

    Verdict<PricedOffer> about(PricedOffer offer, Verdicts verdicts) {
        return verdicts.of(
                offer,
                certain.stream().map(claim -> claim.groundFor(offer)).toList(),
                possible.stream().map(claim -> claim.groundFor(offer)).toList());
    }
}
