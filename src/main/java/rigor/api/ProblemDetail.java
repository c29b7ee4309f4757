package rigor.api;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rigor.facts.Problem;
import rigor.facts.UserFault;
import rigor.facts.column.Doc;
import rigor.facts.column.Range;

/**
 * An error as RFC 9457 lays it out.
 *
 * @param type stable, such as {@code urn:rigor:unknown-build}
 * @param instance the request's id, also in the header {@code X-Request-Id}; null on the command line
 * @param suggestions what may have been meant; may be empty
 * @param faults of uploaded or edited files, each at its place; may be empty
 */
public record ProblemDetail(
        String type,
        String title,
        @Range(min = 400, max = 599) int status,
        String detail,
        @Doc(format = "uri") @Nullable String instance,
        List<String> suggestions,
        List<Problem> faults) {
    public static final String MEDIA_TYPE = "application/problem+json";

    public static ProblemDetail of(ProblemType kind, String detail, List<String> suggestions, List<Problem> faults) {
        return new ProblemDetail(kind.type(), kind.title(), kind.status(), detail, null, suggestions, faults);
    }

    public static ProblemDetail of(ProblemType kind, String detail) {
        return of(kind, detail, List.of(), List.of());
    }

    /** What the program refuses wherever it is asked. */
    public static ProblemDetail of(UserFault fault) {
        return of(
                ProblemType.of(fault.kind()),
                String.valueOf(fault.getMessage()),
                fault.suggestions(),
                fault.problems());
    }

    /** The same as an answer to a request. */
    public ProblemDetail to(String requestId) {
        return new ProblemDetail(type, title, status, detail, "urn:rigor:request:" + requestId, suggestions, faults);
    }
}
