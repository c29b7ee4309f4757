package rigor.verdict;

/** Whether to buy. */
public enum Outcome {
    ACCEPTED,
    /** Only doubts stand in the way, or musts that no rule asks for. */
    UNDECIDED,
    REJECTED
}
