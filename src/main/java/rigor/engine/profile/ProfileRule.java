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
 * A rule within the profile: at most one requirement, one subject, one finding. Whoever asks what a rule reads, asks
 * this: loader, findings cache, checks and why-not.
 *
 * @param requirement null if it asks for none
 * @param finding such as {@code Finding.against}
 * @param answers whether the finding names the requirement
 */
public record ProfileRule(
        RuleRef rule, @Nullable Asked requirement, Asked subject, String finding, boolean answers, String consequence) {

    /**
     * A pattern.
     *
     * @param start where it is written; {@code end} the character behind it
     * @param ids the requirements that it can be about; empty if any
     */
    public record Asked(
            int start, int end, String type, String variable, List<ProfileCondition> asks, Set<String> ids) {
        Condition.Match match(String file, String text) {
            return new Condition.Match(
                    Constraint.display(text.substring(start, end)),
                    Place.of(file, text, start),
                    type,
                    variable,
                    variable + " : " + type + "( ",
                    asks.stream().map(ask -> ask.constraint(file, text)).toList(),
                    " )",
                    false,
                    List.of());
        }
    }

    /** What it sees. */
    public RuleInputs sight(Class<? extends Subject> type) {
        List<ProfileCondition> leaves =
                subject.asks.stream().flatMap(ProfileCondition::leaves).toList();
        return new RuleInputs(
                type,
                Optional.ofNullable(requirement).map(ProfileRule::about),
                leaves.stream()
                        .flatMap(ask -> Optional.ofNullable(ask.glance()).stream())
                        .toList(),
                leaves.stream()
                        .flatMap(ask -> Optional.ofNullable(ask.trait()).stream())
                        .toList(),
                !finding.startsWith("Merit."));
    }

    /** What else is asked of a requirement the engine answers; it is the same for all subjects. */
    private static Predicate<Requirement> about(Asked requirement) {
        return r -> requirement.ids.isEmpty() || requirement.ids.contains(r.id());
    }

    /** As why-not walks it. */
    public List<Condition> conditions(String text) {
        List<Asked> inOrder = new ArrayList<>(List.of(subject));
        if (requirement != null) {
            inOrder.add(requirement.start < subject.start ? 0 : 1, requirement);
        }
        return inOrder.stream()
                .map(asked -> (Condition) asked.match(rule.file(), text))
                .toList();
    }
}
