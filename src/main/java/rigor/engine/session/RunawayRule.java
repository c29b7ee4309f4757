package rigor.engine.session;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rigor.facts.UserFault;
import rigor.verdict.RuleRef;

/** A rule did not stop by itself and was given up. */
public final class RunawayRule extends UserFault {
    private static final long serialVersionUID = 1;
    private static final int NAMED = 5;

    private final transient @Nullable RuleRef rule;
    private final String complaint;

    private RunawayRule(@Nullable RuleRef rule, String complaint) {
        super(Kind.RULES, (rule == null ? "" : rule.place() + " ") + complaint);
        this.rule = rule;
        this.complaint = complaint;
    }

    static RunawayRule after(int firings, RuleRef rule) {
        return new RunawayRule(
                rule,
                "rule \"%s\" does not stop: ended after %,d firings. A rule must not insert or change what it fires on."
                        .formatted(rule.name(), firings));
    }

    /**
     * @param firing the rule whose consequence ran; null if a condition was looked at
     * @param suspects the rules beyond the profile: no others can go on for so long
     */
    static RunawayRule after(Duration time, @Nullable RuleRef firing, List<RuleRef> suspects) {
        RuleRef named = firing != null ? firing : suspects.isEmpty() ? null : suspects.get(0);
        String what = firing != null ? "rule \"" + firing.name() + "\"" : conditions(suspects);
        return new RunawayRule(named, what + " does not stop: given up after %d s.".formatted(time.toSeconds()));
    }

    private static String conditions(List<RuleRef> suspects) {
        String names = suspects.stream()
                .limit(NAMED)
                .map(rule -> "\"" + rule.name() + "\"")
                .collect(Collectors.joining(", "));
        return suspects.isEmpty()
                ? "a condition of a rule"
                : suspects.size() == 1 ? "a condition of rule " + names : "a condition of one of the rules " + names;
    }

    /** Told of other rules, which are not run meanwhile. */
    RunawayRule stillRunning() {
        return new RunawayRule(
                rule,
                complaint
                        + " It still runs; rules beyond the profile wait until it ends or the program is started anew.");
    }

    /** Null if nobody knows which it is. */
    public @Nullable RuleRef rule() {
        return rule;
    }

    /** What it did, without its place. */
    public String complaint() {
        return complaint;
    }
}
