package rigor.engine;

import java.util.List;
import java.util.Map;
import java.util.Set;
import rigor.terms.Subject;

/**
 * What went on in one session of a court.
 *
 * @param facts all that was in the working memory at the end
 */
record Hearing(List<Firing> firings, List<Object> facts) {

    /** A rule that fired, the values of its variables, and the facts it matched. */
    record Firing(String rule, Map<String, Object> variables, List<Object> facts) {

        private boolean isOf(Subject subject, Set<String> variables) {
            List<Object> held = variables.stream()
                    .filter(this.variables::containsKey)
                    .map(v -> (Object) this.variables.get(v))
                    .toList();
            return (held.isEmpty() ? facts : held).stream().anyMatch(f -> f == subject);
        }
    }

    /** Whether the rule fired for the subject; for anything, if it binds no subject. */
    boolean fired(AuthoredRule rule, Subject subject) {
        Set<String> variables = rule.subjects();
        return firings.stream()
                .filter(f -> f.rule().equals(rule.rule().name()))
                .anyMatch(f -> variables.isEmpty() || f.isOf(subject, variables));
    }
}
