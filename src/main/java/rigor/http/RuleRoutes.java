package rigor.http;

import io.javalin.http.Context;
import java.util.List;
import rigor.explain.RuleView;
import rigor.live.InForce;
import rigor.live.Live;

/** The rules in force and their texts. */
final class RuleRoutes {
    private static final Listing<RuleView> RULES = new Listing<RuleView>()
            .by("id", RuleView::id)
            .by("name", RuleView::name)
            .by("court", RuleView::court)
            .by("concern", RuleView::concern)
            .by("requirement", RuleView::requirement)
            .by("file", RuleView::file)
            .by("line", RuleView::line)
            .by("rejections", RuleView::rejections)
            .by("doubts", RuleView::doubts);

    private final Live live;

    RuleRoutes(Live live) {
        this.live = live;
    }

    List<Route> routes() {
        return List.of(Route.get("/api/rules", this::rules), Route.get("/api/rules/<file>", this::source));
    }

    /** @param rules those of this file */
    record RuleSource(String file, String text, List<RuleView> rules) {}

    private void rules(Context ctx) {
        InForce now = live.inForce();
        Answers.json(ctx, now, Page.of(now, RULES.of(RuleView.all(now.judgement()), ctx), view -> view));
    }

    private void source(Context ctx) {
        InForce now = live.inForce();
        String file = ctx.pathParam("file");
        String text = now.rules().files().texts().get(file);
        if (text == null) {
            throw Refused.unknown(
                    Kind.UNKNOWN_RULE, file, now.rules().files().texts().keySet());
        }
        List<RuleView> rules = RuleView.all(now.judgement()).stream()
                .filter(rule -> rule.file().equals(file))
                .toList();
        Answers.json(ctx, now, new RuleSource(file, text, rules));
    }
}
