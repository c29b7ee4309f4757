package rigor.verdict;

/** Points that nothing can be ranked by, as a division by zero gives: a fault of the rule that grants them. */
public final class MeritRejected extends RuntimeException {
    private static final long serialVersionUID = 1;

    MeritRejected(String subject, double points) {
        super("it grants " + subject + " " + points + " points, which is no number to rank by");
    }
}
