package rigor.engine;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import rigor.facts.Problem;
import rigor.verdict.RuleRef;

/** A rule did not stop by itself and was given up. */
public final class RunawayRule extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient @Nullable RuleRef rule;
    private final String complaint;

    private RunawayRule(@Nullable RuleRef rule, String complaint) {
        super((rule == null ? "" : rule.place() + " ") + complaint);
        this.rule = rule;
        this.complaint = complaint;
    }

    static RunawayRule after(int firings, RuleRef rule) {
        return new RunawayRule(
                rule,
                "rule \"%s\" does not stop: ended after %,d firings. A rule must not insert or change what it fires on."
                        .formatted(rule.name(), firings));
    }

    /** @param last the rule that fired last; null if none came so far, so that a condition must be what does not end */
    static RunawayRule after(Duration time, @Nullable RuleRef last) {
        String what = last == null ? "a condition of a rule" : "rule \"" + last.name() + "\"";
        return new RunawayRule(last, what + " does not stop: given up after %d s.".formatted(time.toSeconds()));
    }

    /** The same as a problem of the rule's file. */
    public Problem problem(RuleFiles files) {
        return rule == null
                ? new Problem(files.folder(), 0, 0, complaint)
                : new Problem(files.label(rule.file()), rule.line(), 0, complaint);
    }
}
