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
 * A rule on one requirement, and what it said so far: all it sees of a subject are a few answers, so it says the same of
 * all subjects that give the same ones. Safe to share between threads.
 */
final class RuleMemo {
    private final RuleRef rule;
    private final @Nullable Requirement requirement;
    private final List<MeasureQuestion> questions;
    private final List<Trait> traits;
    private final boolean doubts;
    private final Map<Object, List<FiredFinding>> said = new ConcurrentHashMap<>();

    /** The rule on each requirement that it may be about. */
    static Stream<RuleMemo> all(RuleRef rule, RuleInputs sight, List<Requirement> requirements) {
        return sight.requirement()
                .map(about -> requirements.stream().filter(about).map(r -> new RuleMemo(rule, sight, r)))
                .orElseGet(() -> Stream.of(new RuleMemo(rule, sight, null)));
    }

    /** @param requirement null for a rule that is about none */
    private RuleMemo(RuleRef rule, RuleInputs sight, @Nullable Requirement requirement) {
        this.rule = rule;
        this.requirement = requirement;
        this.questions = sight.glances().stream()
                .flatMap(g -> g.about(requirement, sight.doubts()).stream())
                .toList();
        this.traits = sight.traits();
        this.doubts = sight.doubts();
    }

    /** Whether what the rule says of a sceptical reading counts. */
    boolean doubts() {
        return doubts;
    }

    List<MeasureQuestion> questions() {
        return questions;
    }

    List<Trait> traits() {
        return traits;
    }

    /** Whether the rule has been asked about subjects that look so. */
    boolean knows(Object seen) {
        return said.containsKey(seen);
    }

    /**
     * Adds what the rule said where it saw that.
     *
     * @return whether it has been asked
     */
    boolean tell(Object seen, List<FiredFinding> claims) {
        List<FiredFinding> known = said.get(seen);
        if (known == null) {
            return false;
        }
        for (FiredFinding claim : known) {
            claims.add(claim);
        }
        return true;
    }

    /** @param claims of the whole court on the subject that gave these answers */
    void note(Object seen, List<FiredFinding> claims) {
        said.computeIfAbsent(
                seen,
                s -> claims.stream()
                        .filter(this::isAbout)
                        .map(FiredFinding::ofAll)
                        .toList());
    }

    private boolean isAbout(FiredFinding claim) {
        return claim.rule().equals(rule)
                && (requirement == null || claim.matched().contains(requirement));
    }
}
