package rigor.http;

import io.javalin.http.Handler;
import io.javalin.http.HandlerType;

/** One thing the API does; {@code path} as Javalin spells it. */
record Route(HandlerType method, String path, Handler handler) {
    static Route get(String path, Handler handler) {
        return new Route(HandlerType.GET, path, handler);
    }
}
