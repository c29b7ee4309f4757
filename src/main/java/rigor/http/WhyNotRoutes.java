package rigor.http;

import io.javalin.http.Context;
import java.util.List;
import rigor.engine.NotFound;
import rigor.engine.WhyNot;
import rigor.live.InForce;
import rigor.live.Live;

/** Why a rule did or did not speak of a build or an offer, condition by condition. */
final class WhyNotRoutes {
    private final Live live;

    WhyNotRoutes(Live live) {
        this.live = live;
    }

    List<Route> routes() {
        return List.of(Route.get("/api/why-not", this::whyNot));
    }

    /** One rule, or all rules of the subject's court, the nearest to firing first. */
    private void whyNot(Context ctx) {
        InForce now = live.inForce();
        String subject = ctx.queryParam("subject");
        String rule = ctx.queryParam("rule");
        if (subject == null) {
            throw Refused.because(Kind.WRONG_PARAMETER, "subject=ID of a build or an offer is missing");
        }
        WhyNot why = new WhyNot(now.judgement());
        try {
            Answers.json(ctx, now, rule == null ? Page.whole(now, why.all(subject)) : why.of(rule, subject));
        } catch (NotFound e) {
            throw Refused.because(Kind.UNKNOWN_NAME, String.valueOf(e.getMessage()));
        }
    }
}
