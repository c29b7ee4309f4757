package rigor.explain.change;

import java.util.List;
import java.util.stream.Collectors;
import rigor.facts.Problem;

/** Changes of a what-if that are invalid; holds one problem for each, named by the change. */
public final class WhatIfRejected extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient List<Problem> problems;

    WhatIfRejected(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    public List<Problem> problems() {
        return problems;
    }
}
