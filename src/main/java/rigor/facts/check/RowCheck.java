package rigor.facts.check;

import rigor.facts.Fact;
import rigor.facts.Facts;

/** What no column can say alone. */
public interface RowCheck<F extends Fact> {

    /**
     * Looks at one row.
     *
     * @param before the tables that were read before this one and are sound; one with problems is missing
     */
    void check(F row, Facts before, Complaint complaint);

    /** Takes what is wrong, at the column where it shows. */
    interface Complaint {
        void at(String column, String message);
    }
}
