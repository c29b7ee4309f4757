package rigor.engine.session;

import org.jspecify.annotations.Nullable;
import rigor.facts.UserFault;
import rigor.verdict.RuleRef;

/** A rule that cannot be run to its end, with its place and what went wrong. */
public abstract sealed class BrokenRule extends UserFault permits RuleFailed, RunawayRule {
    private static final long serialVersionUID = 1;

    private final transient RuleRef rule;
    private final String reason;

    BrokenRule(RuleRef rule, String reason, @Nullable Throwable cause) {
        super(Kind.RULES, rule.place() + " " + reason, cause);
        this.rule = rule;
        this.reason = reason;
    }

    public RuleRef rule() {
        return rule;
    }

    /** What went wrong, without the place. */
    public String reason() {
        return reason;
    }
}
