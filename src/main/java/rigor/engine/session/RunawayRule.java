package rigor.engine.session;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rigor.verdict.RuleRef;

/** A rule did not end and was given up. */
public final class RunawayRule extends BrokenRule {
    private static final long serialVersionUID = 1;
    private static final int NAMED = 5;

    private RunawayRule(RuleRef rule, String reason) {
        super(rule, reason, null);
    }

    static RunawayRule after(int firings, RuleRef rule) {
        return new RunawayRule(
                rule,
                String.format(
                        Locale.ROOT,
                        "rule \"%s\" does not stop: ended after %,d firings. A rule must not insert or change what it fires on.",
                        rule.name(),
                        firings));
    }

    /**
     * @param firing the rule whose consequence was running; null if a condition was evaluated
     * @param suspects the rules outside the profile: no others can run for so long, so there is one
     */
    static RunawayRule after(Duration time, @Nullable RuleRef firing, List<RuleRef> suspects) {
        String what = firing != null ? "rule \"" + firing.name() + "\"" : conditions(suspects);
        return new RunawayRule(
                firing != null ? firing : suspects.get(0),
                what + String.format(Locale.ROOT, " does not stop: given up after %d s.", time.toSeconds()));
    }

    private static String conditions(List<RuleRef> suspects) {
        String names = suspects.stream()
                .limit(NAMED)
                .map(rule -> "\"" + rule.name() + "\"")
                .collect(Collectors.joining(", "));
        return suspects.size() == 1 ? "a condition of rule " + names : "a condition of one of the rules " + names;
    }

    /** For other rules, which are not run meanwhile. */
    RunawayRule stillRunning() {
        return new RunawayRule(
                rule(),
                reason()
                        + " It is still running; rules outside the profile wait until it ends or the program is restarted.");
    }
}
