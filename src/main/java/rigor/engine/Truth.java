package rigor.engine;

/** What a condition of a rule comes to. */
public enum Truth {
    TRUE,
    FALSE,
    /** False on what is certain, and true for all that is known: a figure is missing or too wide. */
    UNKNOWN,
    /** An earlier condition is false, so this one was never asked. */
    NOT_REACHED
}
