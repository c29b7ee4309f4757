package rigor.http;

import io.javalin.http.Context;
import java.util.List;
import rigor.api.CaseView;
import rigor.api.Page;
import rigor.live.InForce;
import rigor.live.Live;

/** The cases that can be asked for. */
final class CaseRoutes {
    /** Which case an answer is for, in any address whose answer depends on one. */
    static final Parameter<String> CASE = Parameter.text(
            "case", "The id of a case, as /api/cases lists them; the usual one if left out", "^[a-z0-9][a-z0-9-]*$");

    private final Live live;

    CaseRoutes(Live live) {
        this.live = live;
    }

    List<Route> routes() {
        return List.of(Route.get("/api/cases", "cases", "The cases there are: who buys", this::cases)
                .answering(Payload.page(CaseView.class).withTag()));
    }

    private void cases(Context ctx) {
        InForce now = live.inForce();
        Answers.json(ctx, now, Page.whole(now.judgement(), CaseView.all(now.files())));
    }
}
