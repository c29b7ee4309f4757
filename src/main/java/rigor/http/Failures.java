package rigor.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.BadMessageException;
import org.eclipse.jetty.io.EofException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import rigor.api.ProblemDetail;
import rigor.api.ProblemType;
import rigor.explain.words.Json;
import rigor.facts.Nearest;
import rigor.facts.UserFault;

/** Every error leaves as problem details, with the request's id to find it again. */
final class Failures {
    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);
    static final String ID_HEADER = "X-Request-Id";
    static final String SEE_LOG = "See the server's log for this request";

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private final List<String> paths;
    private final FileNames files;

    /** @param paths what one can ask for, to suggest from */
    Failures(List<String> paths, FileNames files) {
        this.paths = paths;
        this.files = files;
    }

    void add(RoutesConfig routes) {
        routes.exception(Refused.class, (refused, ctx) -> answer(ctx, refused.problem()));
        routes.exception(UserFault.class, (fault, ctx) -> answer(ctx, ProblemDetail.of(fault)));
        routes.exception(HttpResponseException.class, (e, ctx) -> answer(ctx, standard(e, ctx)));
        routes.exception(
                BadMessageException.class,
                (e, ctx) -> answer(ctx, ProblemDetail.of(ProblemType.WRONG_BODY, String.valueOf(e.getReason()))));
        // nobody is there any more to be answered
        routes.exception(EofException.class, (e, ctx) -> {});
        routes.exception(Exception.class, (e, ctx) -> {
            LOG.error("request {} failed: {} {}", id(ctx), ctx.method(), ctx.path(), e);
            answer(ctx, ProblemDetail.of(ProblemType.INTERNAL, SEE_LOG));
        });
        routes.error(404, ctx -> {
            if (ctx.path().startsWith("/api") && !isProblem(ctx)) {
                answer(ctx, unknownPath(ctx));
            }
        });
    }

    /** Gives each request an id: the client's own if it sent a harmless one. */
    static void identify(Context ctx) {
        String given = ctx.header(ID_HEADER);
        ctx.header(
                ID_HEADER,
                given != null && ID.matcher(given).matches()
                        ? given
                        : UUID.randomUUID().toString());
    }

    private static String id(Context ctx) {
        return String.valueOf(ctx.res().getHeader(ID_HEADER));
    }

    private static boolean isProblem(Context ctx) {
        return String.valueOf(ctx.res().getContentType()).startsWith(ProblemDetail.MEDIA_TYPE);
    }

    private void answer(Context ctx, ProblemDetail problem) {
        ProblemDetail told = files.of(problem).to(id(ctx));
        ctx.status(told.status())
                .header("Cache-Control", "no-store")
                .contentType(ProblemDetail.MEDIA_TYPE)
                .result(Json.bytes(told));
    }

    private ProblemDetail standard(HttpResponseException e, Context ctx) {
        return switch (e.getStatus()) {
            case 404 -> unknownPath(ctx);
            case 405 ->
                ProblemDetail.of(ProblemType.METHOD_NOT_ALLOWED, ctx.req().getMethod() + " " + ctx.path());
            case 413 -> ProblemDetail.of(ProblemType.TOO_LARGE, String.valueOf(e.getMessage()));
            default -> ProblemDetail.of(ProblemType.WRONG_BODY, String.valueOf(e.getMessage()));
        };
    }

    private ProblemDetail unknownPath(Context ctx) {
        return ProblemDetail.of(
                ProblemType.UNKNOWN_PATH,
                ctx.path() + " is not an address here" + Nearest.hint(ctx.path(), paths),
                Nearest.to(ctx.path(), paths),
                List.of());
    }
}
