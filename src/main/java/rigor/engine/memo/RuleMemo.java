package rigor.engine.memo;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rigor.engine.profile.MeasureQuestion;
import rigor.engine.profile.RuleInputs;
import rigor.engine.profile.Trait;
import rigor.engine.session.FiredFinding;
import rigor.facts.Requirement;
import rigor.verdict.RuleRef;

/**
 * A rule with one requirement, and its findings so far. All that the rule reads of a subject are a few answers and traits,
 * so its findings are the same for all subjects with the same ones. Safe to share between threads.
 */
final class RuleMemo {
    private final RuleRef rule;
    private final @Nullable Requirement requirement;
    private final List<MeasureQuestion> questions;
    private final List<Trait> traits;
    private final boolean doubts;
    private final Map<Object, List<FiredFinding>> findings = new ConcurrentHashMap<>();

    /** The rule with each requirement that its pattern can match. */
    static Stream<RuleMemo> all(RuleRef rule, RuleInputs inputs, List<Requirement> requirements) {
        return inputs.requirement()
                .map(matches -> requirements.stream().filter(matches).map(r -> new RuleMemo(rule, inputs, r)))
                .orElseGet(() -> Stream.of(new RuleMemo(rule, inputs, null)));
    }

    /** @param requirement null for a rule without one */
    private RuleMemo(RuleRef rule, RuleInputs inputs, @Nullable Requirement requirement) {
        this.rule = rule;
        this.requirement = requirement;
        this.questions = inputs.conditions().stream()
                .flatMap(c -> c.question(requirement, inputs.doubts()).stream())
                .toList();
        this.traits = inputs.traits();
        this.doubts = inputs.doubts();
    }

    /** Whether the rule's findings on a sceptical reading count. */
    boolean doubts() {
        return doubts;
    }

    List<MeasureQuestion> questions() {
        return questions;
    }

    List<Trait> traits() {
        return traits;
    }

    /** With how many inputs it was evaluated. */
    int entries() {
        return findings.size();
    }

    /** Whether the rule was evaluated with these inputs before. */
    boolean knows(Object inputs) {
        return findings.containsKey(inputs);
    }

    /**
     * Adds the rule's findings for these inputs.
     *
     * @return false if they are not known
     */
    boolean addFindings(Object inputs, List<FiredFinding> all) {
        List<FiredFinding> known = findings.get(inputs);
        if (known == null) {
            return false;
        }
        for (FiredFinding finding : known) {
            all.add(finding);
        }
        return true;
    }

    /** @param fired the findings of the whole court on a subject with these inputs */
    void remember(Object inputs, List<FiredFinding> fired) {
        findings.computeIfAbsent(
                inputs,
                i -> fired.stream()
                        .filter(this::isOwn)
                        .map(FiredFinding::forAllAlike)
                        .toList());
    }

    private boolean isOwn(FiredFinding finding) {
        return finding.rule().equals(rule)
                && (requirement == null || finding.matched().contains(requirement));
    }
}
