package rigor.http;

import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import java.util.List;

/**
 * One thing the API does.
 *
 * @param path as Javalin spells it
 * @param changes whether it changes anything that stays, or runs all the rules that are sent
 */
record Route(HandlerType method, String path, Handler handler, boolean changes) {
    /** @param parameters all that may stand in the address behind the question mark */
    static Route get(String path, Handler handler, String... parameters) {
        return new Route(HandlerType.GET, path, taking(handler, parameters), false);
    }

    /** A list, which knows itself by what it may be asked for. */
    static Route list(String path, Handler handler) {
        return new Route(HandlerType.GET, path, handler, false);
    }

    /** Answers a question too long for an address. */
    static Route ask(String path, Handler handler) {
        return new Route(HandlerType.POST, path, taking(handler), false);
    }

    static Route put(String path, Handler handler, String... parameters) {
        return new Route(HandlerType.PUT, path, taking(handler, parameters), true);
    }

    static Route act(String path, Handler handler) {
        return new Route(HandlerType.POST, path, taking(handler), true);
    }

    /** A misspelt {@code dryRun} must not do for real what was to be tried. */
    private static Handler taking(Handler handler, String... parameters) {
        List<String> known = List.of(parameters);
        return ctx -> {
            Parameters.only(ctx, known);
            handler.handle(ctx);
        };
    }
}
