package rigor.http;

import io.javalin.http.Context;
import java.util.List;
import rigor.api.ProblemType;
import rigor.explain.shopping.ShoppingList;
import rigor.explain.shopping.ShoppingLists;
import rigor.live.InForce;
import rigor.live.Live;

/** What to order. */
final class ShoppingRoutes {
    private static final Parameter<String> BUILD = Parameter.part("build", "The build's id");

    private final Live live;

    ShoppingRoutes(Live live) {
        this.live = live;
    }

    List<Route> routes() {
        return List.of(Route.get(
                        "/api/verdicts/{build}/shopping",
                        "shopping",
                        "What to order for a build: its parts, the offer chosen for each and why, and what to check before",
                        this::shopping)
                .taking(BUILD)
                .answering(Payload.json(ShoppingList.class).withTag())
                .refusing(ProblemType.UNKNOWN_BUILD, ProblemType.TOOK_TOO_LONG, ProblemType.RULES_REFUSED));
    }

    private void shopping(Context ctx) {
        InForce now = live.inForce();
        String id = BUILD.of(ctx);
        Answers.json(
                ctx,
                now,
                new ShoppingLists(now.explainer().knowing(id))
                        .of(id)
                        .orElseThrow(() -> Refused.unknown(ProblemType.UNKNOWN_BUILD, id, VerdictRoutes.builds(now))));
    }
}
