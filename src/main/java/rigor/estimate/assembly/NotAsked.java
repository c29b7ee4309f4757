package rigor.estimate.assembly;

import rigor.facts.Basis;
import rigor.facts.Fact;
import rigor.terms.Absence;
import rigor.terms.Band;
import rigor.terms.Choice;

/** Measures where there is nothing to ask: as good as can be, with the reason in place of a figure. */
final class NotAsked {
    private NotAsked() {}

    static Band band(String words, Fact... sources) {
        return Band.exactly(Double.POSITIVE_INFINITY, Basis.DERIVED, "", sources)
                .absent(new Absence(words, ""));
    }

    static Choice choice(String words, Fact... sources) {
        return Choice.of(true, Basis.DERIVED, "", sources).absent(new Absence(words, ""));
    }
}
