package rigor.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import rigor.facts.Requirement;
import rigor.terms.Subject;
import rigor.verdict.RuleRef;

/**
 * A rule on one requirement, and what it said so far: all it sees of a subject are a few answers, so it says the same of
 * all subjects that give the same ones. Safe to share between threads.
 */
final class Issue {
    private final RuleRef rule;
    private final Class<? extends Subject> type;
    private final @Nullable Requirement requirement;
    private final List<Predicate<Subject>> questions;
    private final List<Trait> traits;
    private final boolean doubts;
    private final Map<Object, List<Claim>> said = new ConcurrentHashMap<>();

    /** @param requirement null for a rule that is about none */
    Issue(RuleRef rule, Sight sight, @Nullable Requirement requirement) {
        this.rule = rule;
        this.type = sight.type();
        this.requirement = requirement;
        this.questions = sight.glances().stream()
                .map(g -> g.about(sight.type(), requirement))
                .toList();
        this.traits = sight.traits();
        this.doubts = sight.doubts();
    }

    /** Whether what the rule says of a sceptical reading counts. */
    boolean doubts() {
        return doubts;
    }

    /** What the rule sees of a subject; equal for subjects that it cannot tell apart, such as all of another court. */
    Object seen(Subject subject) {
        if (!type.isInstance(subject)) {
            return 0;
        }
        int answers = 1;
        for (Predicate<Subject> question : questions) {
            answers = answers << 1 | (question.test(subject) ? 1 : 0);
        }
        if (traits.isEmpty()) {
            return answers;
        }
        List<Object> all = new ArrayList<>(traits.size() + 1);
        all.add(answers);
        traits.forEach(trait -> all.add(trait.of(subject)));
        return all;
    }

    /** What the rule said where it saw that; null if it has not been asked. */
    @Nullable
    List<Claim> said(Object seen) {
        return said.get(seen);
    }

    /** @param claims of the whole court on the subject that gave these answers */
    void note(Object seen, List<Claim> claims) {
        List<Claim> own = new ArrayList<>();
        for (Claim claim : claims) {
            if (claim.rule().equals(rule)
                    && (requirement == null || claim.matched().contains(requirement))) {
                own.add(claim.ofAll());
            }
        }
        said.put(seen, List.copyOf(own));
    }
}
