package rigor.facts;

/** What a figure rests on, the most trustworthy first. */
public enum Basis {
    /** Somebody measured this very thing. */
    MEASURED,
    /** Its maker or seller says so. */
    DECLARED,
    /** Computed from measured or declared figures by arithmetic alone. */
    DERIVED,
    /** A model or a rule of thumb stands between the sources and the figure. */
    ESTIMATED,
    /** Nothing supports a figure: it is not known. */
    UNKNOWN
}
