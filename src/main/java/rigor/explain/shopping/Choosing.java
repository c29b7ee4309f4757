package rigor.explain.shopping;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rigor.engine.OfferVerdicts;
import rigor.estimate.price.LandedPrices;
import rigor.explain.shopping.ShoppingList.Source;
import rigor.explain.words.Shown;
import rigor.terms.PricedOffer;
import rigor.terms.Quote;
import rigor.verdict.Outcome;

/** The offer chosen for each line of a quote, and why it was. */
record Choosing(OfferVerdicts offers, LandedPrices prices) {

    /** Null if there is none. */
    @Nullable
    Source source(Quote.Line line) {
        return line.offer().map(offer -> source(offer, line.inDoubt())).orElse(null);
    }

    private Source source(PricedOffer chosen, boolean inDoubt) {
        return new Source(
                chosen.id(),
                chosen.retailer().seller(),
                chosen.offer().url(),
                inDoubt,
                chosen.condition(),
                Shown.of(chosen.warranty(), "months"),
                Shown.of(chosen.returnPeriod(), "days"),
                chosen.offer().observedOn().toString(),
                prices.isOld(chosen.offer()));
    }

    /** {@code the cheapest of 3 that stand}; if there is none, why not. */
    String why(Quote.Line line) {
        Optional<PricedOffer> chosen = line.offer();
        if (chosen.isEmpty()) {
            return line.price().total().how();
        }
        long alike = offers.ofHardware(line.part().hardware().hardwareId()).stream()
                .filter(verdict -> verdict.outcome() == (line.inDoubt() ? Outcome.UNDECIDED : Outcome.ACCEPTED))
                .count();
        if (line.inDoubt()) {
            return alike == 1 ? "the only offer, in doubt" : "the cheapest of " + alike + ", all in doubt";
        }
        return alike == 1 ? "the only one that stands" : "the cheapest of " + alike + " that stand";
    }
}
