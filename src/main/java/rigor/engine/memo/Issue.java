package rigor.engine.memo;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rigor.engine.profile.Question;
import rigor.engine.profile.Sight;
import rigor.engine.profile.Trait;
import rigor.engine.session.Claim;
import rigor.facts.Requirement;
import rigor.verdict.RuleRef;

/**
 * A rule on one requirement, and what it said so far: all it sees of a subject are a few answers, so it says the same of
 * all subjects that give the same ones. Safe to share between threads.
 */
final class Issue {
    private final RuleRef rule;
    private final @Nullable Requirement requirement;
    private final List<Question> questions;
    private final List<Trait> traits;
    private final boolean doubts;
    private final Map<Object, List<Claim>> said = new ConcurrentHashMap<>();

    /** The rule on each requirement that it may be about. */
    static Stream<Issue> all(RuleRef rule, Sight sight, List<Requirement> requirements) {
        return sight.requirement()
                .map(about -> requirements.stream().filter(about).map(r -> new Issue(rule, sight, r)))
                .orElseGet(() -> Stream.of(new Issue(rule, sight, null)));
    }

    /** @param requirement null for a rule that is about none */
    private Issue(RuleRef rule, Sight sight, @Nullable Requirement requirement) {
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

    List<Question> questions() {
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
    boolean tell(Object seen, List<Claim> claims) {
        List<Claim> known = said.get(seen);
        if (known == null) {
            return false;
        }
        for (Claim claim : known) {
            claims.add(claim);
        }
        return true;
    }

    /** @param claims of the whole court on the subject that gave these answers */
    void note(Object seen, List<Claim> claims) {
        said.computeIfAbsent(
                seen,
                s -> claims.stream().filter(this::isAbout).map(Claim::ofAll).toList());
    }

    private boolean isAbout(Claim claim) {
        return claim.rule().equals(rule)
                && (requirement == null || claim.matched().contains(requirement));
    }
}
