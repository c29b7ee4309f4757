package rigor.http;

import java.util.Collection;
import java.util.List;
import rigor.facts.Nearest;
import rigor.facts.Problem;

/** A request that cannot be answered as asked. */
final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final ProblemType kind;
    private final transient List<String> suggestions;
    private final transient List<Problem> faults;

    private Refused(ProblemType kind, String detail, List<String> suggestions, List<Problem> faults) {
        super(detail, null, false, false);
        this.kind = kind;
        this.suggestions = suggestions;
        this.faults = faults;
    }

    static Refused because(ProblemType kind, String detail) {
        return new Refused(kind, detail, List.of(), List.of());
    }

    /** A name that does not exist, with those that may have been meant. */
    static Refused unknown(ProblemType kind, String name, Collection<String> known) {
        return new Refused(
                kind, "\"" + name + "\" is not known" + Nearest.hint(name, known), Nearest.to(name, known), List.of());
    }

    static Refused faulty(ProblemType kind, String detail, List<Problem> faults) {
        return new Refused(kind, detail, List.of(), faults);
    }

    ProblemType kind() {
        return kind;
    }

    ProblemDetail detail(String requestId) {
        return ProblemDetail.of(kind, String.valueOf(getMessage()), requestId, suggestions, faults);
    }
}
