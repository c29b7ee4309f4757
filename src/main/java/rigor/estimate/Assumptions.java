package rigor.estimate;

import java.time.LocalDate;
import java.util.List;
import rigor.estimate.speed.Workloads;
import rigor.facts.Assumption;
import rigor.facts.Basis;
import rigor.facts.Facts;
import rigor.facts.ImportTerm;
import rigor.terms.Band;

/** The figures of {@code assumptions.csv} and {@code import.csv} as bands. */
public record Assumptions(Facts facts) {
    private static final String PURCHASE_DATE = "purchase_date";

    public Band band(String key) {
        Assumption a = facts.get(Assumption.class, key);
        return Band.of(a.low(), a.high(), Basis.ESTIMATED, "", a);
    }

    public double value(String key) {
        return facts.get(Assumption.class, key).low();
    }

    /** All but the purchase date, for what looks only at the {@linkplain Workloads.Era era} of it. */
    public List<Assumption> timeless() {
        return facts.all(Assumption.class).stream()
                .filter(a -> !a.key().equals(PURCHASE_DATE))
                .toList();
    }

    public LocalDate purchaseDate() {
        return LocalDate.ofEpochDay((long) value(PURCHASE_DATE));
    }

    public Band importTerm(String key) {
        ImportTerm term = facts.get(ImportTerm.class, key);
        return Band.exactly(term.value(), Basis.DECLARED, "", term);
    }

    /** 1 + the rate, of a key whose unit is percent. */
    public Band onePlusPercent(String key) {
        return importTerm(key).times(0.01).plus(Band.exactly(1, Basis.DERIVED, ""));
    }
}
