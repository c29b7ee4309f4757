package rigor.http;

import java.util.List;
import rigor.facts.Problem;
import rigor.facts.column.Doc;
import rigor.facts.column.Range;

/**
 * An error as RFC 9457 lays it out.
 *
 * @param type stable, such as {@code urn:rigor:unknown-build}
 * @param instance the request's id, also in the header {@code X-Request-Id}
 * @param suggestions what may have been meant; may be empty
 * @param faults of uploaded or edited files, each at its place; may be empty
 */
record ProblemDetail(
        String type,
        String title,
        @Range(min = 400, max = 599) int status,
        String detail,
        @Doc(format = "uri") String instance,
        List<String> suggestions,
        List<Problem> faults) {
    static final String MEDIA_TYPE = "application/problem+json";

    static ProblemDetail of(
            ProblemType kind, String detail, String requestId, List<String> suggestions, List<Problem> faults) {
        return new ProblemDetail(
                kind.type(),
                kind.title(),
                kind.status(),
                detail,
                "urn:rigor:request:" + requestId,
                suggestions,
                faults);
    }
}
