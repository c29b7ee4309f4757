package rigor.facts;

import java.util.List;
import java.util.stream.Collectors;

/** The tables cannot be used; carries every fault found, sorted by place. */
public final class FactsRejected extends UserFault {
    private static final long serialVersionUID = 1;

    private final transient List<Problem> problems;

    public FactsRejected(List<Problem> problems) {
        super(Kind.FACTS, problems.stream().sorted().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = problems.stream().sorted().toList();
    }

    @Override
    public List<Problem> problems() {
        return problems;
    }
}
