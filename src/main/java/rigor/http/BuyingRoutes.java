package rigor.http;

import io.javalin.http.Context;
import java.util.List;
import rigor.api.Page;
import rigor.api.ProblemType;
import rigor.explain.Composing;
import rigor.explain.Summary;
import rigor.explain.UpgradeView;
import rigor.explain.Upgrading;
import rigor.explain.shopping.ShoppingList;
import rigor.explain.shopping.ShoppingLists;
import rigor.live.InForce;
import rigor.live.Live;

/** What can be put together, what to order, and what to add later. */
final class BuyingRoutes {
    private static final Parameter<String> CARD = Parameter.text("card", "A card of hardware.csv");
    private static final Parameter<Integer> COUNT =
            Parameter.whole("count", 0, 8, "How many of the card; 0 for each number from 1 to 4");

    private final Live live;

    BuyingRoutes(Live live) {
        this.live = live;
    }

    List<Route> routes() {
        return List.of(
                Route.get(
                                "/api/compose",
                                "compose",
                                "Builds of cards and hosts: those that the case could want; of a card, all, also where"
                                        + " it does not fit",
                                this::compose)
                        .taking(CARD, COUNT)
                        .answering(Payload.page(Summary.class).withTag())
                        .refusing(ProblemType.UNKNOWN_NAME, ProblemType.TOOK_TOO_LONG, ProblemType.RULES_REFUSED),
                Route.get(
                                "/api/verdicts/{build}/upgrades",
                                "upgrades",
                                "What can be added to a build or exchanged in it later: the price, what it opens and"
                                        + " what stands in the way",
                                this::upgrades)
                        .taking(VerdictRoutes.BUILD)
                        .answering(Payload.page(UpgradeView.class).withTag())
                        .refusing(ProblemType.UNKNOWN_BUILD),
                Route.get(
                                "/api/verdicts/{build}/shopping",
                                "shopping",
                                "What to order for a build: its parts, the offer chosen for each and why, and what to"
                                        + " check before",
                                this::shopping)
                        .taking(VerdictRoutes.BUILD)
                        .answering(Payload.json(ShoppingList.class).withTag())
                        .refusing(ProblemType.UNKNOWN_BUILD, ProblemType.TOOK_TOO_LONG, ProblemType.RULES_REFUSED));
    }

    private void compose(Context ctx) {
        InForce now = live.inForce();
        String card = CARD.find(ctx);
        Answers.json(
                ctx,
                now,
                Page.whole(
                        now.judgement(),
                        card == null
                                ? Composing.wanted(now.explainer())
                                : Composing.of(now.judgement(), card, COUNT.of(ctx))));
    }

    private void upgrades(Context ctx) {
        InForce now = live.inForce();
        String id = VerdictRoutes.BUILD.of(ctx);
        Answers.json(ctx, now, Page.whole(now.judgement(), Upgrading.of(VerdictRoutes.knowing(now, id), id)));
    }

    private void shopping(Context ctx) {
        InForce now = live.inForce();
        String id = VerdictRoutes.BUILD.of(ctx);
        Answers.json(
                ctx,
                now,
                new ShoppingLists(now.explainer().knowing(id))
                        .of(id)
                        .orElseThrow(() -> Refused.unknown(ProblemType.UNKNOWN_BUILD, id, VerdictRoutes.builds(now))));
    }
}
