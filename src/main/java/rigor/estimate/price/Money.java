package rigor.estimate.price;

import java.util.Optional;
import rigor.facts.Basis;
import rigor.facts.Fact;
import rigor.facts.Facts;
import rigor.facts.Rate;
import rigor.terms.Band;

/** Amounts of any currency in that of the buyer, at the rates of {@code rates.csv}. */
record Money(Facts facts, String currency) {

    /** What an amount is worth; empty if no rate is known. */
    Optional<Band> of(double amount, String other, Fact... sources) {
        return factor(other).map(rate -> rate.times(amount).citing(sources));
    }

    /** What one unit of another currency is worth; empty if no rate is known. */
    Optional<Band> factor(String other) {
        Optional<Rate> from = facts.find(Rate.class, other);
        Optional<Rate> to = facts.find(Rate.class, currency);
        if (other.equals(currency)) {
            return Optional.of(Band.exactly(1, Basis.DERIVED, ""));
        }
        return from.isEmpty() || to.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        Band.exactly(to.get().units() / from.get().units(), Basis.DERIVED, "", from.get(), to.get()));
    }
}
