package rigor.estimate;

import java.util.Optional;
import rigor.facts.Assumption;
import rigor.facts.Basis;
import rigor.facts.Facts;
import rigor.facts.keys.AssumptionKey;
import rigor.terms.Band;

/** The figures of {@code assumptions.csv} as bands. */
public record Assumptions(Facts facts) {

    public Band band(AssumptionKey key) {
        return band(row(key));
    }

    /** The row of that word must be there: for words that a check of their own table vouches for. */
    public Band band(AssumptionKey.Family family, String word) {
        return band(facts.get(Assumption.class, family.key(word)));
    }

    private static Band band(Assumption a) {
        return Band.of(a.low(), a.high(), Basis.ESTIMATED, "", a);
    }

    /** The lower end. */
    public double value(AssumptionKey key) {
        return row(key).low();
    }

    public Assumption row(AssumptionKey key) {
        return facts.get(Assumption.class, key.key());
    }

    public Optional<Assumption> find(AssumptionKey.Family family, String word) {
        return facts.find(Assumption.class, family.key(word));
    }
}
