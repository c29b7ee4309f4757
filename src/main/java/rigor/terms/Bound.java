package rigor.terms;

/** What limits the number of streams that a machine can run. */
public enum Bound {
    /** The next stream's KV cache does not fit. */
    MEMORY,
    /** With one more stream, each falls below its minimum speed. */
    SPEED,
    /** The search ended here. */
    SEARCH
}
