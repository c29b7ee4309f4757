package rigor.http;

import io.javalin.http.Context;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import rigor.live.Live;

/** How the server does, and what it can do. */
final class StatusRoutes {
    private final Live live;

    StatusRoutes(Live live) {
        this.live = live;
    }

    List<Route> routes() {
        return List.of(
                Route.open("/api/health", ctx -> Answers.fresh(ctx, Map.of("status", "up"))),
                Route.get("/api/status", this::status),
                Route.open("/openapi.json", StatusRoutes::openApi));
    }

    private void status(Context ctx) {
        Answers.fresh(Answers.revisions(ctx, live.inForce()), live.status());
    }

    private static void openApi(Context ctx) {
        InputStream document = Objects.requireNonNull(StatusRoutes.class.getResourceAsStream("/openapi.json"));
        ctx.header("Cache-Control", "no-cache").contentType(Answers.JSON).result(document);
    }
}
