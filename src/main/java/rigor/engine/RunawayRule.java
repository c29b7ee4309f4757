package rigor.engine;

import rigor.verdict.RuleRef;

/** A rule kept creating what it fires on and was stopped. */
public final class RunawayRule extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient RuleRef rule;

    RunawayRule(RuleRef rule, int firings) {
        super(
                "%s rule \"%s\" does not stop: ended after %,d firings. A rule must not insert or change what it fires on."
                        .formatted(rule.place(), rule.name(), firings));
        this.rule = rule;
    }

    public RuleRef rule() {
        return rule;
    }
}
