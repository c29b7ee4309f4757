package rigor.engine.session;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import rigor.facts.Fact;
import rigor.facts.Requirement;
import rigor.terms.Subject;
import rigor.verdict.RuleRef;

/**
 * What happened in one session of a court.
 *
 * @param facts all facts in the working memory at the end, in the order of their tables
 */
public record SessionLog(List<FiredMatch> fired, List<Object> facts) {

    /** @param facts in the undefined order in which sessions return them */
    static SessionLog of(List<FiredMatch> fired, Collection<?> facts) {
        Map<Object, String> keys = new IdentityHashMap<>();
        facts.forEach(fact -> keys.put(fact, key(fact)));
        List<Object> ordered = new ArrayList<>(facts);
        ordered.sort(Comparator.comparing(keys::get));
        return new SessionLog(fired, List.copyOf(ordered));
    }

    private static String key(Object fact) {
        String type = fact.getClass().getSimpleName();
        if (fact instanceof Requirement r) {
            return String.format(Locale.ROOT, "%s %010d %s", type, r.place(), r.key());
        }
        String name =
                fact instanceof Subject named ? named.id() : fact instanceof Fact row ? row.key() : fact.toString();
        return type + " " + name;
    }

    /** A match that fired: the rule, the values of its variables, and its facts. */
    record FiredMatch(String rule, Map<String, Object> variables, List<Object> facts) {

        private boolean isOf(Subject subject, Set<String> variables) {
            List<Object> held = variables.stream()
                    .filter(this.variables::containsKey)
                    .map(v -> (Object) this.variables.get(v))
                    .toList();
            return (held.isEmpty() ? facts : held).stream().anyMatch(f -> f == subject);
        }
    }

    /**
     * Whether the rule fired for the subject; for any match, if it binds no subject.
     *
     * @param variables of the rule that are bound to its subject
     */
    public boolean hasFired(RuleRef rule, Set<String> variables, Subject subject) {
        return fired.stream()
                .filter(f -> f.rule().equals(rule.name()))
                .anyMatch(f -> variables.isEmpty() || f.isOf(subject, variables));
    }
}
