package rigor.http;

import io.javalin.http.Context;
import java.util.List;
import java.util.Objects;
import rigor.engine.NotFound;
import rigor.explain.Advice;
import rigor.explain.Explainer;
import rigor.explain.Explanation.Level;
import rigor.explain.OfferExplanation;
import rigor.explain.Summary;
import rigor.explain.change.ChangeAnalysis;
import rigor.explain.words.RequirementView;
import rigor.facts.Requirement;
import rigor.facts.column.Words;
import rigor.http.Listing.Part;
import rigor.live.InForce;
import rigor.live.Live;
import rigor.terms.PricedOffer;
import rigor.verdict.Verdict;

/** Builds, offers and requirements, and what is decided of them. */
final class VerdictRoutes {
    private static final Listing<Summary> BUILDS = new Listing<Summary>()
            .by("build", Summary::build)
            .by("name", Summary::name)
            .by("outcome", Summary::outcome)
            .by("rank", Summary::rank)
            .by("score", Summary::score)
            .by("price", s -> s.price().high())
            .by("memory", s -> s.memory().low())
            .by("mainTogether", s -> s.mainTogether().low())
            .by("mainSpeed", s -> s.mainSpeed().low())
            .by("subSpeed", s -> s.subSpeed().low())
            .by("streams", s -> s.streams().low())
            .by("noise", s -> s.noise().high());

    private static final Listing<Verdict<PricedOffer>> OFFERS = new Listing<Verdict<PricedOffer>>()
            .by("offer", v -> v.subject().id())
            .by("hardware", v -> v.subject().hardware().hardwareId())
            .by("name", v -> v.subject().hardware().name())
            .by("retailer", v -> v.subject().retailer().id())
            .by("outcome", v -> Words.of(v.outcome()))
            .by("price", v -> v.subject().landedPrice().high());

    private final Live live;

    VerdictRoutes(Live live) {
        this.live = live;
    }

    List<Route> routes() {
        return List.of(
                Route.list("/api/verdicts", this::advice),
                Route.get("/api/verdicts/{build}", this::build, "level"),
                Route.get("/api/verdicts/{build}/nearest-change", this::nearestChange),
                Route.list("/api/offers", this::offers),
                Route.get("/api/offers/{offer}", this::offer, "level"),
                Route.get("/api/requirements", this::requirements),
                Route.get("/api/requirements/{requirement}/turns", this::turns),
                Route.get("/api/relaxations", this::relaxations));
    }

    private void advice(Context ctx) {
        InForce now = live.inForce();
        Advice all = now.explainer().advice();
        Part<Summary> asked = BUILDS.of(all.verdicts(), ctx);
        Answers.json(ctx, now, all.with(asked.items()));
    }

    private void build(Context ctx) {
        InForce now = live.inForce();
        String id = ctx.pathParam("build");
        Answers.json(
                ctx,
                now,
                now.explainer()
                        .build(id, level(ctx))
                        .orElseThrow(() -> Refused.unknown(ProblemType.UNKNOWN_BUILD, id, builds(now))));
    }

    private void nearestChange(Context ctx) {
        InForce now = live.inForce();
        String id = ctx.pathParam("build");
        if (!builds(now).contains(id)) {
            throw Refused.unknown(ProblemType.UNKNOWN_BUILD, id, builds(now));
        }
        Answers.json(ctx, now, new ChangeAnalysis(now.judgement()).of(id));
    }

    /** Where verdicts turn when one limit is moved. */
    private void turns(Context ctx) {
        InForce now = live.inForce();
        try {
            Answers.json(
                    ctx,
                    now,
                    Page.whole(now, new ChangeAnalysis(now.judgement()).sensitivity(ctx.pathParam("requirement"))));
        } catch (NotFound e) {
            throw Refused.because(ProblemType.UNKNOWN_NAME, String.valueOf(e.getMessage()));
        }
    }

    /** Which musts to give up so that something more is accepted. */
    private void relaxations(Context ctx) {
        InForce now = live.inForce();
        Answers.json(ctx, now, Page.whole(now, new ChangeAnalysis(now.judgement()).relaxations()));
    }

    private void offers(Context ctx) {
        InForce now = live.inForce();
        Part<Verdict<PricedOffer>> asked = OFFERS.of(now.judgement().offers(), ctx);
        Explainer explainer = now.explainer();
        Answers.json(ctx, now, Page.of(now, asked, v -> explained(explainer, v)));
    }

    private void offer(Context ctx) {
        InForce now = live.inForce();
        String id = ctx.pathParam("offer");
        Answers.json(
                ctx,
                now,
                now.explainer()
                        .offer(id, level(ctx))
                        .orElseThrow(() -> Refused.unknown(
                                ProblemType.UNKNOWN_OFFER, id, now.facts().ids(rigor.facts.Offer.class))));
    }

    private void requirements(Context ctx) {
        InForce now = live.inForce();
        Answers.json(
                ctx,
                now,
                Page.whole(
                        now,
                        now.facts().all(Requirement.class).stream()
                                .map(r -> RequirementView.of(r, now.rules()))
                                .toList()));
    }

    private static OfferExplanation explained(Explainer explainer, Verdict<PricedOffer> verdict) {
        return Objects.requireNonNull(explainer.offer(verdict.subject().id()).orElse(null));
    }

    private static Level level(Context ctx) {
        return Parameters.word(ctx, "level", Level.class, Level.FULL);
    }

    private static List<String> builds(InForce now) {
        return now.judgement().builds().stream().map(v -> v.subject().id()).toList();
    }
}
