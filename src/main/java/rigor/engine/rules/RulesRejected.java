package rigor.engine.rules;

import java.util.List;
import java.util.stream.Collectors;
import rigor.facts.Problem;

/** The rules cannot be used; with every fault, sorted by place. */
public final class RulesRejected extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient List<Problem> problems;

    public RulesRejected(List<Problem> problems) {
        super(problems.stream().sorted().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = problems.stream().sorted().distinct().toList();
    }

    public List<Problem> problems() {
        return problems;
    }
}
