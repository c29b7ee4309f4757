package rigor.engine.session;

import org.jspecify.annotations.Nullable;
import rigor.facts.UserFault;
import rigor.verdict.MeritRejected;
import rigor.verdict.RuleRef;

/** A rule broke while it ran. */
public final class RuleFailed extends UserFault {
    private static final long serialVersionUID = 1;

    private final transient RuleRef rule;
    private final String complaint;

    RuleFailed(RuleRef rule, Throwable cause) {
        this(rule, "rule \"%s\" failed: %s".formatted(rule.name(), root(cause)), cause);
    }

    private RuleFailed(RuleRef rule, String complaint, Throwable cause) {
        super(Kind.RULES, rule.place() + " " + complaint, cause);
        this.rule = rule;
        this.complaint = complaint;
    }

    public RuleRef rule() {
        return rule;
    }

    /** What broke, without its place. */
    public String complaint() {
        return complaint;
    }

    private static String root(Throwable cause) {
        Throwable deepest = cause;
        for (@Nullable Throwable next = cause.getCause(); next != null; next = next.getCause()) {
            deepest = next;
        }
        return deepest instanceof MeritRejected ? String.valueOf(deepest.getMessage()) : named(deepest);
    }

    private static String named(Throwable deepest) {
        return deepest.getClass().getSimpleName() + (deepest.getMessage() == null ? "" : ": " + deepest.getMessage());
    }
}
