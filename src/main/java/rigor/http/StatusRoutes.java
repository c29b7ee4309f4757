package rigor.http;

import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import rigor.live.Live;

/** How the server does. */
final class StatusRoutes {
    private final Live live;

    StatusRoutes(Live live) {
        this.live = live;
    }

    List<Route> routes() {
        return List.of(
                Route.get("/api/health", ctx -> Answers.fresh(ctx, Map.of("status", "up"))),
                Route.get("/api/status", this::status));
    }

    private void status(Context ctx) {
        Answers.fresh(Answers.revisions(ctx, live.inForce()), live.status());
    }
}
