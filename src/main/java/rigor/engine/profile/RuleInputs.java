package rigor.engine.profile;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import rigor.facts.Requirement;
import rigor.terms.Subject;

/**
 * All inputs of a rule: one requirement at a time, and of a subject the answers to its simple conditions and its traits.
 *
 * @param type of its subjects
 * @param requirement whether the rule can match a requirement; empty if it has no Requirement pattern
 * @param doubts whether its findings on the sceptical reading count: not if it only gives merits
 */
public record RuleInputs(
        Class<? extends Subject> type,
        Optional<Predicate<Requirement>> requirement,
        List<SimpleCondition> conditions,
        List<Trait> traits,
        boolean doubts) {}
