package rigor.http;

import io.javalin.http.Context;
import java.util.List;
import rigor.engine.NotFound;
import rigor.engine.trace.WhyNot;
import rigor.explain.change.SupposedFacts;
import rigor.explain.change.WhatIf;
import rigor.explain.change.WhatIfRejected;
import rigor.live.InForce;
import rigor.live.Live;

/** Why not, and what if: questions that change nothing. */
final class QuestionRoutes {
    private final Live live;

    QuestionRoutes(Live live) {
        this.live = live;
    }

    List<Route> routes() {
        return List.of(
                Route.get("/api/why-not", this::whyNot, "rule", "subject"),
                Route.get("/api/what-if", this::keys),
                Route.ask("/api/what-if", this::whatIf));
    }

    /** One rule, or all rules of the subject's court, the nearest to firing first. */
    private void whyNot(Context ctx) {
        InForce now = live.inForce();
        String subject = ctx.queryParam("subject");
        String rule = ctx.queryParam("rule");
        if (subject == null) {
            throw Refused.because(ProblemType.WRONG_PARAMETER, "subject=ID of a build or an offer is missing");
        }
        WhyNot why = new WhyNot(now.judgement());
        try {
            Answers.json(ctx, now, rule == null ? Page.whole(now, why.all(subject)) : why.of(rule, subject));
        } catch (NotFound e) {
            throw Refused.because(ProblemType.UNKNOWN_NAME, String.valueOf(e.getMessage()));
        }
    }

    /** What can be supposed. */
    private void keys(Context ctx) {
        InForce now = live.inForce();
        Answers.json(
                ctx, now, Page.whole(now, List.copyOf(WhatIf.keys(now.facts()).values())));
    }

    private void whatIf(Context ctx) {
        InForce now = live.inForce();
        List<String> changes = Supposition.of(ctx);
        try {
            Answers.fresh(Answers.revisions(ctx, now), SupposedFacts.of(WhatIf.of(now.judgement(), changes)));
        } catch (WhatIfRejected e) {
            throw Refused.faulty(ProblemType.WHAT_IF_REFUSED, "nothing was judged", e.problems());
        }
    }
}
