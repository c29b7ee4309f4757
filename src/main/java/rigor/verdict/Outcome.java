package rigor.verdict;

/** Whether a subject is acceptable. */
public enum Outcome {
    ACCEPTED,
    /** Not rejected, but there are doubts, or musts that no rule answers. */
    UNDECIDED,
    REJECTED
}
