package rigor.engine.session;

import org.jspecify.annotations.Nullable;
import rigor.verdict.MeritRejected;
import rigor.verdict.RuleRef;

/** A rule threw an exception, in a condition or in its consequence. */
public final class RuleFailed extends BrokenRule {
    private static final long serialVersionUID = 1;

    RuleFailed(RuleRef rule, Throwable cause) {
        super(rule, "rule \"%s\" failed: %s".formatted(rule.name(), root(cause)), cause);
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
