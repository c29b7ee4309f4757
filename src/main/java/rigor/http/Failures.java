package rigor.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.BadMessageException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import rigor.explain.words.Json;
import rigor.facts.Nearest;
import rigor.facts.UserFault;

/** Every error leaves as problem details, with the request's id to find it again. */
final class Failures {
    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);
    private static final String ID_HEADER = "X-Request-Id";
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private final List<String> paths;

    /** @param paths what one can ask for, to suggest from */
    Failures(List<String> paths) {
        this.paths = paths;
    }

    void add(RoutesConfig routes) {
        routes.exception(Refused.class, (refused, ctx) -> answer(ctx, refused.detail(id(ctx))));
        routes.exception(UserFault.class, (fault, ctx) -> answer(ctx, detail(fault, ctx)));
        routes.exception(HttpResponseException.class, (e, ctx) -> answer(ctx, standard(e, ctx)));
        routes.exception(
                BadMessageException.class,
                (e, ctx) -> answer(ctx, problem(ProblemType.WRONG_BODY, String.valueOf(e.getReason()), ctx)));
        routes.exception(Exception.class, (e, ctx) -> {
            LOG.error("request {} failed: {} {}", id(ctx), ctx.method(), ctx.path(), e);
            answer(ctx, problem(ProblemType.INTERNAL, "See the server's log for this request", ctx));
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

    private static void answer(Context ctx, ProblemDetail problem) {
        ctx.status(problem.status())
                .header("Cache-Control", "no-store")
                .contentType(ProblemDetail.MEDIA_TYPE)
                .result(Json.bytes(problem));
    }

    private static ProblemDetail detail(UserFault fault, Context ctx) {
        return ProblemDetail.of(
                ProblemType.of(fault.kind()), String.valueOf(fault.getMessage()), id(ctx), List.of(), fault.problems());
    }

    private ProblemDetail standard(HttpResponseException e, Context ctx) {
        return switch (e.getStatus()) {
            case 404 -> unknownPath(ctx);
            case 405 -> problem(ProblemType.METHOD_NOT_ALLOWED, ctx.req().getMethod() + " " + ctx.path(), ctx);
            case 413 -> problem(ProblemType.TOO_LARGE, String.valueOf(e.getMessage()), ctx);
            default -> problem(ProblemType.WRONG_BODY, String.valueOf(e.getMessage()), ctx);
        };
    }

    private static ProblemDetail problem(ProblemType kind, String detail, Context ctx) {
        return ProblemDetail.of(kind, detail, id(ctx), List.of(), List.of());
    }

    private ProblemDetail unknownPath(Context ctx) {
        return ProblemDetail.of(
                ProblemType.UNKNOWN_PATH,
                ctx.path() + " is not an address here" + Nearest.hint(ctx.path(), paths),
                id(ctx),
                Nearest.to(ctx.path(), paths),
                List.of());
    }
}
