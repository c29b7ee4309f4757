package rigor.terms;

/** What ends the number of streams that a machine carries. */
public enum Bound {
    /** The next stream's KV cache does not fit. */
    MEMORY,
    /** With one stream more, each falls below its minimum speed. */
    SPEED,
    /** Nobody looked further. */
    SEARCH,
    /** No sub-agents, or no place for them. */
    NONE
}
