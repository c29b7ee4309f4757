package rigor.live;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import rigor.engine.rules.RuleFiles;
import rigor.facts.Problem;
import rigor.facts.files.FactFiles;

/** Finds the lines that problems point at. */
final class Sources {
    private final FactFiles facts;
    private final RuleFiles rules;
    private final Map<String, List<String>> lines = new HashMap<>();

    Sources(FactFiles facts, RuleFiles rules) {
        this.facts = facts;
        this.rules = rules;
    }

    Fault fault(Problem problem) {
        List<String> all = lines.computeIfAbsent(problem.file(), this::read);
        boolean found = problem.line() > 0 && problem.line() <= all.size();
        return Fault.of(problem, found ? all.get(problem.line() - 1) : "");
    }

    private List<String> read(String label) {
        return text(label).lines().toList();
    }

    private String text(String label) {
        return rules.texts().keySet().stream()
                .filter(path -> rules.label(path).equals(label))
                .map(path -> rules.texts().get(path))
                .findFirst()
                .orElseGet(() -> table(label));
    }

    private String table(String label) {
        return facts.inUse().entrySet().stream()
                .filter(table -> facts.label(table.getKey()).equals(label))
                .findFirst()
                .map(table -> new String(table.getValue().bytes(), StandardCharsets.UTF_8))
                .orElse("");
    }
}
