package rigor.explain.change;

import java.util.List;
import java.util.stream.Collectors;
import rigor.facts.Problem;
import rigor.facts.UserFault;

/** Changes of a what-if that are invalid; holds one problem for each, named by the change. */
public final class WhatIfRejected extends UserFault {
    private static final long serialVersionUID = 1;

    private final transient List<Problem> problems;

    WhatIfRejected(List<Problem> problems) {
        super(Kind.QUESTION, problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    @Override
    public List<Problem> problems() {
        return problems;
    }
}
