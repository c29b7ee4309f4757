package rigor.engine.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.drools.drl.ast.descr.RuleDescr;
import rigor.engine.model.Condition;
import rigor.verdict.Court;
import rigor.verdict.RuleRef;

/** The rules of a rule book as their authors wrote them. Immutable. */
public final class AuthoredRules {
    private final Map<String, AuthoredRule> byName = new LinkedHashMap<>();
    private final Map<String, String> headers = new LinkedHashMap<>();

    /** @param files that compile */
    AuthoredRules(List<ParsedRules> files) {
        Map<String, List<Condition>> own = new HashMap<>();
        files.forEach(file -> {
            headers.put(file.path(), file.isProfile() ? "" : file.header());
            if (file.isProfile()) {
                file.profileRules().forEach(r -> byName.put(r.rule().name(), AuthoredRule.of(r, file.text())));
            } else {
                read(file, own);
            }
        });
    }

    /** The rule of that reference, which must be one of these. */
    public AuthoredRule get(RuleRef rule) {
        return Objects.requireNonNull(byName.get(rule.name()), rule::name);
    }

    /** Whether a court can judge one requirement without the others. */
    public boolean isSeparable(Court court) {
        return all().stream().filter(rule -> rule.rule().court() == court).allMatch(AuthoredRule::isSeparable);
    }

    public List<AuthoredRule> all() {
        return List.copyOf(byName.values());
    }

    /** What the files of a court declare apart from rules, by path. */
    public Map<String, String> headers(Court court) {
        Map<String, String> ofCourt = new LinkedHashMap<>(headers);
        ofCourt.entrySet()
                .removeIf(e -> !Court.of(e.getKey()).equals(Optional.of(court))
                        || e.getValue().isEmpty());
        return ofCourt;
    }

    private void read(ParsedRules file, Map<String, List<Condition>> own) {
        ConditionReader reader = new ConditionReader(file.path(), file.text());
        List<RuleDescr> trees = file.trees();
        for (int i = 0; i < trees.size(); i++) {
            RuleDescr tree = trees.get(i);
            List<Condition> conditions = new ArrayList<>(inherited(tree, own));
            conditions.addAll(reader.of(tree));
            own.put(tree.getName(), conditions);
            RuleRef rule = file.rules().get(i);
            byName.put(rule.name(), new AuthoredRule(rule, conditions, consequence(tree), attributes(tree), null));
        }
    }

    private static List<Condition> inherited(RuleDescr tree, Map<String, List<Condition>> own) {
        return tree.getParentName() == null ? List.of() : own.getOrDefault(tree.getParentName(), List.of());
    }

    private static String consequence(RuleDescr tree) {
        return tree.getConsequence() == null ? "" : tree.getConsequence().toString();
    }

    private static List<String> attributes(RuleDescr tree) {
        return tree.getAttributes().values().stream()
                .map(a -> a.getName() + " " + a.getValue())
                .sorted()
                .toList();
    }
}
