package rigor.verdict;

import rigor.facts.UserFault;

/** Points that nothing can be ranked by, as a division by zero gives: a fault of the rule that grants them. */
public final class MeritRejected extends UserFault {
    private static final long serialVersionUID = 1;

    MeritRejected(String subject, double points) {
        super(Kind.RULES, "it grants " + subject + " " + points + " points, which is no number to rank by");
    }
}
