package rigor.estimate.assembly;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import rigor.facts.Basis;
import rigor.facts.Fact;
import rigor.facts.PartFigures;
import rigor.terms.Band;
import rigor.terms.Choice;

/** Takes down what one measure rests on while it is computed: the rows it cites, and which of their figures are assumed. */
final class Notes {
    private final Set<Fact> rows = new LinkedHashSet<>();
    private final Set<String> assumed = new LinkedHashSet<>();

    Notes citing(Fact... facts) {
        rows.addAll(List.of(facts));
        return this;
    }

    /** A figure was read in that column of a row; {@code what} names it where it is only assumed. */
    Notes used(PartFigures row, String column, String what) {
        return row.assumes(column) ? estimated(what).citing(row) : citing(row);
    }

    /** Something is taken to be so without having been read. */
    Notes estimated(String what) {
        assumed.add(what);
        return this;
    }

    /** The same as far as it was taken down. */
    Notes copy() {
        Notes copy = new Notes();
        copy.rows.addAll(rows);
        copy.assumed.addAll(assumed);
        return copy;
    }

    Band exactly(double value, String how) {
        return between(value, value, how);
    }

    Band between(double low, double high, String how) {
        return Band.of(low, high, basis(), words(how), sources());
    }

    Band unknownRoom(String why) {
        return Band.unknownRoom(why, sources());
    }

    Band unknown(String why) {
        return Band.unknown(why, sources());
    }

    Choice choice(boolean value, String how) {
        return Choice.of(value, basis(), words(how), sources());
    }

    Choice open(String why) {
        return Choice.unknown(why, sources());
    }

    private Basis basis() {
        return assumed.isEmpty() ? Basis.DERIVED : Basis.ESTIMATED;
    }

    private String words(String how) {
        String taken = assumed.isEmpty() ? "" : String.join(", ", assumed) + " assumed";
        return how.isEmpty() || taken.isEmpty() ? how + taken : how + "; " + taken;
    }

    private Fact[] sources() {
        return rows.toArray(Fact[]::new);
    }
}
