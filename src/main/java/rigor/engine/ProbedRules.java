package rigor.engine;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import rigor.verdict.RuleRef;

/** The rules of a rule book with the probes of each, compiled when first asked for. Safe to share between threads. */
final class ProbedRules {
    private final AuthoredRules rules;
    private final Map<String, Probes> byRule = new ConcurrentHashMap<>();
    private final Set<String> inseparable;

    ProbedRules(AuthoredRules rules) {
        this.rules = rules;
        this.inseparable = rules.all().stream()
                .filter(rule -> !rule.isSeparable())
                .map(rule -> rule.rule().court())
                .collect(Collectors.toSet());
    }

    /** Whether a court may be asked about one requirement without the others. */
    boolean isSeparable(String court) {
        return !inseparable.contains(court);
    }

    AuthoredRule rule(RuleRef rule) {
        return rules.find(rule).orElseThrow();
    }

    List<AuthoredRule> all() {
        return rules.all();
    }

    Probes probes(AuthoredRule rule) {
        return byRule.computeIfAbsent(rule.rule().name(), name -> prepared(rule));
    }

    private Probes prepared(AuthoredRule rule) {
        Probes probes = new Probes(declared(rule.rule().court()));
        Set<String> questions = new LinkedHashSet<>();
        Questions everythingHolds = conditions -> {
            questions.add(conditions);
            return List.of(Map.of());
        };
        new Tracer(everythingHolds, everythingHolds, List.of()).of(rule.conditions());
        probes.prepare(questions);
        return probes;
    }

    /** Files that declare nothing but rules have nothing to say. */
    private Map<String, String> declared(String court) {
        return rules.headers(court).entrySet().stream()
                .filter(e -> !ConstraintReader.display(e.getValue()).equals("package " + ParsedRules.PACKAGE))
                .collect(Collectors.toMap(Map.Entry::getKey, e -> Objects.requireNonNull(e.getValue())));
    }
}
