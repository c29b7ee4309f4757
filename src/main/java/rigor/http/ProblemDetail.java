package rigor.http;

import java.util.List;
import rigor.facts.Problem;

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
        int status,
        String detail,
        String instance,
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
