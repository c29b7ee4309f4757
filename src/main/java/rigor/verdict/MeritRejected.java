package rigor.verdict;

import rigor.facts.UserFault;

/** Points that are not a number to rank by, such as after a division by zero: a fault of the rule that gives them. */
public final class MeritRejected extends UserFault {
    private static final long serialVersionUID = 1;

    MeritRejected(String subject, double points) {
        super(Kind.RULES, "it gives " + subject + " " + points + " points, which is not a number to rank by");
    }
}
