package rigor.http;

import io.javalin.http.Handler;
import io.javalin.http.HandlerType;

/**
 * One thing the API does.
 *
 * @param path as Javalin spells it
 * @param changes whether it changes anything that stays, or runs all the rules that are sent
 */
record Route(HandlerType method, String path, Handler handler, boolean changes) {
    static Route get(String path, Handler handler) {
        return new Route(HandlerType.GET, path, handler, false);
    }

    /** Answers a question too long for an address. */
    static Route ask(String path, Handler handler) {
        return new Route(HandlerType.POST, path, handler, false);
    }

    static Route put(String path, Handler handler) {
        return new Route(HandlerType.PUT, path, handler, true);
    }

    static Route act(String path, Handler handler) {
        return new Route(HandlerType.POST, path, handler, true);
    }
}
