package rigor.facts;

/** An answer that may be missing. */
public enum YesNo {
    YES,
    NO,
    UNKNOWN
}
