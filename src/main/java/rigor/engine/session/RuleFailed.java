package rigor.engine.session;

import org.jspecify.annotations.Nullable;
import rigor.facts.UserFault;
import rigor.verdict.MeritRejected;
import rigor.verdict.RuleRef;

/** A rule threw an exception, in a condition or in its consequence. */
public final class RuleFailed extends UserFault {
    private static final long serialVersionUID = 1;

    private final transient RuleRef rule;
    private final String reason;

    RuleFailed(RuleRef rule, Throwable cause) {
        this(rule, "rule \"%s\" failed: %s".formatted(rule.name(), root(cause)), cause);
    }

    private RuleFailed(RuleRef rule, String reason, Throwable cause) {
        super(Kind.RULES, rule.place() + " " + reason, cause);
        this.rule = rule;
        this.reason = reason;
    }

    public RuleRef rule() {
        return rule;
    }

    /** What went wrong, without its place. */
    public String reason() {
        return reason;
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
