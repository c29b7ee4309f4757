package rigor.http;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import java.nio.charset.Charset;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rigor.api.ProblemType;
import rigor.http.Parameter.Place;

/**
 * One thing the API does, declared once: the server and the API document both go by it.
 *
 * @param path as Javalin spells it
 * @param access who may
 * @param id names it in programs that are made from the document
 * @param summary what it does, without a full stop
 * @param sent the body of the request; null if it takes none
 * @param problems why it may be refused, beside what its parameters, its body and its access may be refused for
 */
record Route(
        HandlerType method,
        String path,
        Access access,
        String id,
        String summary,
        Handler handler,
        List<Parameter<?>> parameters,
        @Nullable Payload sent,
        Payload answer,
        Set<ProblemType> problems) {
    private static final Pattern CHARSET = Pattern.compile("(?i)charset=\"?([a-z0-9][a-z0-9._:+-]*)");

    enum Access {
        /** Tells nothing of what is in force. */
        ANYBODY,
        /** Tells what is in force: who is on this machine, elsewhere who shows the token. */
        READ,
        /** Changes something that stays, or runs rules that were sent: who shows the token. */
        TOKEN
    }

    /** Answers that are the same for everybody. */
    static Route open(String path, String id, String summary, Handler handler) {
        return of(HandlerType.GET, path, Access.ANYBODY, id, summary, handler);
    }

    static Route get(String path, String id, String summary, Handler handler) {
        return of(HandlerType.GET, path, Access.READ, id, summary, handler);
    }

    /** Answers a question too long for an address. */
    static Route ask(String path, String id, String summary, Handler handler) {
        return of(HandlerType.POST, path, Access.READ, id, summary, handler);
    }

    static Route put(String path, String id, String summary, Handler handler) {
        return of(HandlerType.PUT, path, Access.TOKEN, id, summary, handler);
    }

    static Route act(String path, String id, String summary, Handler handler) {
        return of(HandlerType.POST, path, Access.TOKEN, id, summary, handler);
    }

    private static Route of(
            HandlerType method, String path, Access access, String id, String summary, Handler handler) {
        return new Route(method, path, access, id, summary, handler, List.of(), null, Payload.text(), Set.of());
    }

    Route taking(List<Parameter<?>> more) {
        List<Parameter<?>> all =
                Stream.concat(parameters.stream(), more.stream()).toList();
        return new Route(method, path, access, id, summary, handler, all, sent, answer, problems);
    }

    Route taking(Parameter<?>... more) {
        return taking(List.of(more));
    }

    Route sent(Payload body) {
        return new Route(method, path, access, id, summary, handler, parameters, body, answer, problems);
    }

    Route answering(Payload body) {
        return new Route(method, path, access, id, summary, handler, parameters, sent, body, problems);
    }

    Route refusing(ProblemType first, ProblemType... others) {
        return new Route(
                method, path, access, id, summary, handler, parameters, sent, answer, EnumSet.of(first, others));
    }

    /** A misspelt {@code dryRun} must not do for real what was to be tried. */
    void handle(Context ctx) throws Exception {
        if (parameters.stream().noneMatch(p -> p.place() == Place.OTHERS)) {
            Parameter.only(ctx, parameters);
        }
        handler.handle(ctx);
    }

    /** Javalin reads the query in the charset of the body; in one that it does not know it would find no parameters. */
    static void checkCharset(Context ctx) {
        String contentType = ctx.header("Content-Type");
        if (contentType == null || !contentType.toLowerCase(Locale.ROOT).contains("charset")) {
            return;
        }
        Matcher named = CHARSET.matcher(contentType);
        if (!named.find() || !Charset.isSupported(named.group(1))) {
            throw Refused.because(
                    ProblemType.WRONG_REQUEST, "Content-Type: " + contentType + " names no charset that is known here");
        }
    }

    /** Whether its answer depends on the case. */
    boolean isOfCase() {
        return parameters.contains(CaseRoutes.CASE);
    }

    /** All that it may be refused for, but for what any request may be. */
    Set<ProblemType> refusals() {
        Set<ProblemType> all = EnumSet.of(ProblemType.UNKNOWN_PARAMETER);
        all.addAll(problems);
        if (access != Access.ANYBODY) {
            all.add(ProblemType.NO_TOKEN);
        }
        if (isOfCase()) {
            all.addAll(Set.of(ProblemType.UNKNOWN_NAME, ProblemType.FILES_FAULTY));
        }
        if (parameters.stream().anyMatch(p -> p.place() != Place.PATH)) {
            all.add(ProblemType.WRONG_PARAMETER);
        }
        if (sent != null) {
            all.addAll(Set.of(ProblemType.WRONG_BODY, ProblemType.TOO_LARGE, ProblemType.TOO_SLOW, ProblemType.BUSY));
        }
        return all;
    }
}
