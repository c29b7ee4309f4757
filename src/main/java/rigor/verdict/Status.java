package rigor.verdict;

/** How a subject answers one requirement; if several rules fire, the status listed first counts. */
public enum Status {
    /** Certainly met. */
    MET,
    /** Certainly fails a must. */
    REJECTED,
    /** Could fail, but not certainly. */
    DOUBT,
    /** Certainly fails a should. */
    CAUTION,
    /** Certainly fails a requirement that is only for information. */
    REMARK,
    /** Fails only because another requirement does, which gives the reason: one cause is one reason. */
    FOLLOWS,
    /** No rule in force answers it. */
    NOT_JUDGED
}
