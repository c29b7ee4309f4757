package rigor.engine.trace;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import rigor.engine.model.Constraint;
import rigor.engine.model.RuleWords;
import rigor.engine.rules.AuthoredRule;
import rigor.engine.rules.AuthoredRules;
import rigor.engine.rules.RuleBook;
import rigor.verdict.Court;

/** The rules of a rule book with the probes of each, compiled on first use. Safe to share between threads. */
final class ProbedRules {
    private final AuthoredRules rules;
    private final Map<String, Probes> byRule = new ConcurrentHashMap<>();

    ProbedRules(AuthoredRules rules) {
        this.rules = rules;
    }

    /** The probes of a rule book, shared by all that ask for them. */
    static ProbedRules of(RuleBook book) {
        return book.derived(ProbedRules.class, b -> new ProbedRules(b.authored()));
    }

    Probes probes(AuthoredRule rule) {
        return byRule.computeIfAbsent(rule.rule().name(), name -> prepared(rule));
    }

    private Probes prepared(AuthoredRule rule) {
        Probes probes = new Probes(declared(rule.rule().court()));
        Set<String> queries = new LinkedHashSet<>();
        ConditionQueries everythingHolds = conditions -> {
            queries.add(conditions);
            return List.of(Map.of());
        };
        new Tracer(everythingHolds, everythingHolds, List.of()).of(rule.conditions());
        probes.prepare(queries);
        return probes;
    }

    /** Without files that declare nothing but rules. */
    private Map<String, String> declared(Court court) {
        return rules.headers(court).entrySet().stream()
                .filter(e -> !Constraint.display(e.getValue()).equals("package " + RuleWords.PACKAGE))
                .collect(Collectors.toMap(Map.Entry::getKey, e -> Objects.requireNonNull(e.getValue())));
    }
}
