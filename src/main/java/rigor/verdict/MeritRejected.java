package rigor.verdict;

/** Points that are not a number to rank by, such as after a division by zero: a fault of the rule that gives them. */
public final class MeritRejected extends RuntimeException {
    private static final long serialVersionUID = 1;

    MeritRejected(String subject, double points) {
        super("it gives " + subject + " " + points + " points, which is not a number to rank by");
    }
}
