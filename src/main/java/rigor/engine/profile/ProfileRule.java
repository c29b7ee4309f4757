package rigor.engine.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import rigor.engine.model.Condition;
import rigor.engine.model.Constraint;
import rigor.engine.model.Place;
import rigor.facts.Requirement;
import rigor.terms.Subject;
import rigor.verdict.RuleRef;

/**
 * A rule within the profile: at most one requirement, one subject, one finding. The one model of what a rule reads, for the
 * loader, the findings cache, checks and why-not.
 *
 * @param requirement null if it has none
 * @param finding such as {@code Finding.against}
 * @param answers whether the finding is on the requirement
 */
public record ProfileRule(
        RuleRef rule,
        @Nullable ProfilePattern requirement,
        ProfilePattern subject,
        String finding,
        boolean answers,
        String consequence) {

    /**
     * A pattern with its conditions.
     *
     * @param start index of its first character; {@code end} of the character after it
     * @param ids of the requirements that it can match; empty if any
     */
    public record ProfilePattern(
            int start, int end, String type, String variable, List<ProfileCondition> conditions, Set<String> ids) {
        Condition.FactPattern factPattern(String file, String text) {
            return new Condition.FactPattern(
                    Constraint.display(text.substring(start, end)),
                    Place.of(file, text, start),
                    type,
                    variable,
                    variable + " : " + type + "( ",
                    conditions.stream().map(c -> c.constraint(file, text)).toList(),
                    " )",
                    false,
                    List.of());
        }
    }

    /** The inputs of the rule. */
    public RuleInputs inputs(Class<? extends Subject> type) {
        List<ProfileCondition> leaves =
                subject.conditions.stream().flatMap(ProfileCondition::leaves).toList();
        return new RuleInputs(
                type,
                Optional.ofNullable(requirement).map(ProfileRule::matching),
                leaves.stream()
                        .flatMap(c -> Optional.ofNullable(c.simple()).stream())
                        .toList(),
                leaves.stream()
                        .flatMap(c -> Optional.ofNullable(c.trait()).stream())
                        .toList(),
                !finding.startsWith("Merit."));
    }

    /** By id alone; the engine evaluates other conditions on the requirement, with the same result for all subjects. */
    private static Predicate<Requirement> matching(ProfilePattern requirement) {
        return r -> requirement.ids.isEmpty() || requirement.ids.contains(r.id());
    }

    /** The patterns in the author's order, for why-not. */
    public List<Condition> conditions(String text) {
        List<ProfilePattern> inOrder = new ArrayList<>(List.of(subject));
        if (requirement != null) {
            inOrder.add(requirement.start < subject.start ? 0 : 1, requirement);
        }
        return inOrder.stream()
                .map(pattern -> (Condition) pattern.factPattern(rule.file(), text))
                .toList();
    }
}
