package rigor.http;

import java.nio.ByteBuffer;
import java.util.UUID;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import rigor.api.ProblemDetail;
import rigor.api.ProblemType;
import rigor.explain.words.Json;

/** Answers what is so broken that no handler sees it, in the form of all other errors. */
final class BrokenRequests extends ErrorHandler {
    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        Object cause = request.getAttribute(ERROR_EXCEPTION);
        int status = cause instanceof HttpException e ? e.getCode() : response.getStatus();
        ProblemType kind = kind(status);
        String id = UUID.randomUUID().toString();
        ProblemDetail problem =
                ProblemDetail.of(kind, detail(kind, reason(cause))).to(id);
        response.setStatus(kind.status());
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, ProblemDetail.MEDIA_TYPE);
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
        response.getHeaders().put(Failures.ID_HEADER, id);
        response.write(true, ByteBuffer.wrap(Json.bytes(problem)), callback);
        return true;
    }

    /** Another version of HTTP, an unknown expectation and the like are the client's doing. */
    private static ProblemType kind(int status) {
        return switch (status) {
            case HttpStatus.NOT_FOUND_404 -> ProblemType.UNKNOWN_PATH;
            case HttpStatus.REQUEST_TIMEOUT_408 -> ProblemType.TOO_SLOW;
            case HttpStatus.PAYLOAD_TOO_LARGE_413 -> ProblemType.TOO_LARGE;
            case HttpStatus.URI_TOO_LONG_414 -> ProblemType.ADDRESS_TOO_LONG;
            case HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE_431 -> ProblemType.HEADERS_TOO_LARGE;
            case HttpStatus.SERVICE_UNAVAILABLE_503 -> ProblemType.STOPPING;
            case HttpStatus.INTERNAL_SERVER_ERROR_500 -> ProblemType.INTERNAL;
            default -> ProblemType.WRONG_REQUEST;
        };
    }

    private static @Nullable String reason(@Nullable Object cause) {
        return cause instanceof HttpException e ? e.getReason() : null;
    }

    private static String detail(ProblemType kind, @Nullable String reason) {
        return switch (kind) {
            case INTERNAL -> Failures.SEE_LOG;
            case STOPPING -> "try again when it is started again";
            case WRONG_REQUEST ->
                "this is no request of HTTP/1.1 as this server takes them" + (reason == null ? "" : ": " + reason);
            default -> kind.title();
        };
    }
}
