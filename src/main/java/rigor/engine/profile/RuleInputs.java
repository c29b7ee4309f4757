package rigor.engine.profile;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import rigor.facts.Requirement;
import rigor.terms.Subject;

/**
 * All that a rule sees: of the requirements one at a time, of a subject the answers to its glances and its traits.
 *
 * @param type of the subjects it is about
 * @param requirement whether the rule is about that requirement; none if it is about no requirement
 * @param doubts whether what it says of the sceptical reading counts: not if it only grants merits
 */
public record RuleInputs(
        Class<? extends Subject> type,
        Optional<Predicate<Requirement>> requirement,
        List<SimpleCondition> glances,
        List<Trait> traits,
        boolean doubts) {}
