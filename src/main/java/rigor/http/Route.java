package rigor.http;

import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import java.util.List;

/**
 * One thing the API does.
 *
 * @param path as Javalin spells it
 * @param access who may
 */
record Route(HandlerType method, String path, Handler handler, Access access) {
    enum Access {
        /** Tells nothing of what is in force. */
        ANYBODY,
        /** Tells what is in force: who is on this machine, elsewhere who shows the token. */
        READ,
        /** Changes something that stays, or runs rules that were sent: who shows the token. */
        TOKEN
    }

    /** Answers that are the same for everybody. */
    static Route open(String path, Handler handler) {
        return new Route(HandlerType.GET, path, taking(handler), Access.ANYBODY);
    }

    /** @param parameters all that may stand in the address behind the question mark */
    static Route get(String path, Handler handler, String... parameters) {
        return new Route(HandlerType.GET, path, taking(handler, parameters), Access.READ);
    }

    /** A list, which knows itself by what it may be asked for. */
    static Route list(String path, Handler handler) {
        return new Route(HandlerType.GET, path, handler, Access.READ);
    }

    /** Answers a question too long for an address. */
    static Route ask(String path, Handler handler) {
        return new Route(HandlerType.POST, path, taking(handler), Access.READ);
    }

    static Route put(String path, Handler handler, String... parameters) {
        return new Route(HandlerType.PUT, path, taking(handler, parameters), Access.TOKEN);
    }

    static Route act(String path, Handler handler) {
        return new Route(HandlerType.POST, path, taking(handler), Access.TOKEN);
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
