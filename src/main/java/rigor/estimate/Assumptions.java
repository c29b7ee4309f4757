package rigor.estimate;

import java.time.LocalDate;
import rigor.facts.Assumption;
import rigor.facts.Basis;
import rigor.facts.Facts;
import rigor.facts.ImportTerm;
import rigor.terms.Band;

/** The figures of {@code assumptions.csv} and {@code import.csv} as bands. */
record Assumptions(Facts facts) {

    Band band(String key) {
        Assumption a = facts.get(Assumption.class, key);
        return Band.of(a.low(), a.high(), Basis.ESTIMATED, "", a);
    }

    double value(String key) {
        return facts.get(Assumption.class, key).low();
    }

    LocalDate purchaseDate() {
        return LocalDate.ofEpochDay((long) value("purchase_date"));
    }

    Band importTerm(String key) {
        ImportTerm term = facts.get(ImportTerm.class, key);
        return Band.exactly(term.value(), Basis.DECLARED, "", term);
    }

    /** 1 + the rate, of a key whose unit is percent. */
    Band onePlusPercent(String key) {
        return importTerm(key).times(0.01).plus(Band.exactly(1, Basis.DERIVED, ""));
    }
}
