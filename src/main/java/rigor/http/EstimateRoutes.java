package rigor.http;

import io.javalin.http.Context;
import java.util.List;
import rigor.estimate.speed.Estimator;
import rigor.live.InForce;
import rigor.live.Live;

/** Speeds of models on accelerators and builds, with every term of their formula. */
final class EstimateRoutes {
    private static final int MAX = 1 << 20;

    private final Live live;

    EstimateRoutes(Live live) {
        this.live = live;
    }

    List<Route> routes() {
        return List.of(
                Route.get(
                        "/api/estimate",
                        this::address,
                        "build",
                        "accelerator",
                        "count",
                        "split",
                        "model",
                        "format",
                        "engine",
                        "depth",
                        "streams",
                        "ignore-measurements"),
                Route.ask("/api/estimate", this::body));
    }

    private void address(Context ctx) {
        InForce now = live.inForce();
        EstimateQuestion asked = EstimateQuestion.of(ctx);
        Answers.json(ctx, now, Estimator.of(now.facts()).speed(asked.query(now.facts(), ProblemType.WRONG_PARAMETER)));
    }

    private void body(Context ctx) {
        InForce now = live.inForce();
        EstimateQuestion asked = Body.json(ctx, EstimateQuestion.class, MAX);
        Answers.fresh(
                Answers.revisions(ctx, now),
                Estimator.of(now.facts()).speed(asked.query(now.facts(), ProblemType.WRONG_BODY)));
    }
}
