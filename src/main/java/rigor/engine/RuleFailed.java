package rigor.engine;

import org.jspecify.annotations.Nullable;
import rigor.verdict.RuleRef;

/** A rule broke while it ran. */
public final class RuleFailed extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient RuleRef rule;

    RuleFailed(RuleRef rule, Throwable cause) {
        super("%s rule \"%s\" failed: %s".formatted(rule.place(), rule.name(), root(cause)), cause);
        this.rule = rule;
    }

    public RuleRef rule() {
        return rule;
    }

    private static String root(Throwable cause) {
        Throwable deepest = cause;
        for (@Nullable Throwable next = cause.getCause(); next != null; next = next.getCause()) {
            deepest = next;
        }
        return deepest.getClass().getSimpleName() + (deepest.getMessage() == null ? "" : ": " + deepest.getMessage());
    }
}
