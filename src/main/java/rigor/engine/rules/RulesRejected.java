package rigor.engine.rules;

import java.util.List;
import java.util.stream.Collectors;
import rigor.facts.Problem;
import rigor.facts.UserFault;

/** The rules cannot be used; with every fault, sorted by place. */
public final class RulesRejected extends UserFault {
    private static final long serialVersionUID = 1;

    private final transient List<Problem> problems;

    public RulesRejected(List<Problem> problems) {
        super(Kind.RULES, problems.stream().sorted().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = problems.stream().sorted().distinct().toList();
    }

    @Override
    public List<Problem> problems() {
        return problems;
    }
}
