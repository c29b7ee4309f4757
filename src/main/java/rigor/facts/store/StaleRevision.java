package rigor.facts.store;

import rigor.facts.UserFault;

/** The tables were changed by somebody else since they were looked at; nothing was written. */
public final class StaleRevision extends UserFault {
    private static final long serialVersionUID = 1;

    private final String expected;
    private final String actual;

    public StaleRevision(String expected, String actual) {
        super(Kind.STALE, "the tables of the case are at revision " + actual + ", no longer at " + expected);
        this.expected = expected;
        this.actual = actual;
    }

    /** The revision that the writer had looked at. */
    public String expected() {
        return expected;
    }

    /** The revision in force. */
    public String actual() {
        return actual;
    }
}
