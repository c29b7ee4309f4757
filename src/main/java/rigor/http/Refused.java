package rigor.http;

import java.util.Collection;
import java.util.List;
import rigor.api.ProblemDetail;
import rigor.api.ProblemType;
import rigor.facts.Nearest;
import rigor.facts.Problem;

/** A request that cannot be answered as asked. */
final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient ProblemDetail problem;

    private Refused(ProblemDetail problem) {
        super(problem.detail(), null, false, false);
        this.problem = problem;
    }

    static Refused as(ProblemDetail problem) {
        return new Refused(problem);
    }

    static Refused because(ProblemType kind, String detail) {
        return as(ProblemDetail.of(kind, detail));
    }

    /** A name that does not exist, with those that may have been meant. */
    static Refused unknown(ProblemType kind, String name, Collection<String> known) {
        String detail = "\"" + name + "\" is not known" + Nearest.hint(name, known);
        return as(ProblemDetail.of(kind, detail, Nearest.to(name, known), List.of()));
    }

    static Refused faulty(ProblemType kind, String detail, List<Problem> faults) {
        return as(ProblemDetail.of(kind, detail, List.of(), faults));
    }

    ProblemDetail problem() {
        return problem;
    }
}
