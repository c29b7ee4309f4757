package rigor.facts;

/** Is told now and then how far a long job is. Must be quick, and may be called by several threads. */
@FunctionalInterface
public interface Progress {
    Progress UNSEEN = (what, done, all) -> {};

    /** How many rows lie between two tellings. */
    int STEP = 1_000;

    /**
     * @param what is counted, such as {@code rows of offers.csv}
     * @param all how many there will be; near, where it is not known yet
     */
    void at(String what, long done, long all);
}
