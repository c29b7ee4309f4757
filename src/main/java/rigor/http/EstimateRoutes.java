package rigor.http;

import io.javalin.http.Context;
import java.util.List;
import rigor.api.ProblemType;
import rigor.estimate.speed.Estimator;
import rigor.estimate.speed.SpeedEstimate;
import rigor.live.InForce;
import rigor.live.Live;

/** Speeds of models on accelerators and builds, with every term of their formula. */
final class EstimateRoutes {
    private static final String SUMMARY =
            "The speed of a model on a build or an accelerator, with every term of the formula";
    private static final int MAX = 1 << 20;

    private final Live live;

    EstimateRoutes(Live live) {
        this.live = live;
    }

    List<Route> routes() {
        return List.of(
                Route.get("/api/estimate", "estimateByAddress", SUMMARY, this::address)
                        .taking(EstimateQuestion.PARAMETERS)
                        .answering(Payload.json(SpeedEstimate.class).withTag())
                        .refusing(ProblemType.UNKNOWN_BUILD, ProblemType.UNKNOWN_NAME),
                Route.ask("/api/estimate", "estimate", SUMMARY, this::body)
                        .sent(Payload.json(EstimateQuestion.class))
                        .answering(Payload.json(SpeedEstimate.class))
                        .refusing(ProblemType.UNKNOWN_BUILD, ProblemType.UNKNOWN_NAME));
    }

    private void address(Context ctx) {
        InForce now = live.inForce();
        EstimateQuestion asked = EstimateQuestion.of(ctx);
        Answers.json(ctx, now, Estimator.of(now.facts()).speed(asked.query(now.facts(), ProblemType.WRONG_PARAMETER)));
    }

    private void body(Context ctx) {
        InForce now = live.inForce();
        EstimateQuestion asked = Body.json(ctx, EstimateQuestion.class, MAX);
        Answers.fresh(ctx, now, Estimator.of(now.facts()).speed(asked.query(now.facts(), ProblemType.WRONG_BODY)));
    }
}
