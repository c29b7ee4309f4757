package rigor.verdict;

/** How a subject answers one requirement; of what several rules say, the one listed first here counts. */
public enum Status {
    /** For certain. */
    MET,
    /** Fails a must, for certain. */
    REJECTED,
    /** Could fail for all that is known. */
    DOUBT,
    /** Fails a should, for certain. */
    CAUTION,
    /** Fails what is only for information. */
    REMARK,
    /** Fails only because another requirement does, where all is told: one cause is one reason. */
    FOLLOWS,
    /** No rule in force asks for it. */
    NOT_JUDGED
}
