package rigor.http;

import io.javalin.http.Context;
import java.util.List;
import java.util.Objects;
import rigor.api.Page;
import rigor.api.ProblemType;
import rigor.engine.Judge;
import rigor.engine.JudgedOffer;
import rigor.engine.Judgement;
import rigor.explain.Advice;
import rigor.explain.BuildExplanation;
import rigor.explain.Explainer;
import rigor.explain.Explanation;
import rigor.explain.Explanation.Level;
import rigor.explain.OfferExplanation;
import rigor.explain.Summary;
import rigor.explain.change.ChangeAnalysis;
import rigor.explain.change.NearestChange;
import rigor.explain.change.Threshold;
import rigor.explain.plain.PlainAnswer;
import rigor.explain.words.Relaxation;
import rigor.explain.words.RequirementView;
import rigor.facts.Requirement;
import rigor.facts.column.Words;
import rigor.http.Listing.Slice;
import rigor.live.InForce;
import rigor.live.Live;

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
            .by(
                    "speed",
                    s -> s.roles().stream()
                            .map(role -> role.together().low())
                            .filter(Objects::nonNull)
                            .findFirst()
                            .orElse(null))
            .by("streams", s -> s.streams().low())
            .by("noise", s -> s.noise().high());

    private static final Listing<JudgedOffer> OFFERS = new Listing<JudgedOffer>()
            .by("offer", JudgedOffer::id)
            .by("hardware", o -> o.row().hardwareId())
            .by("name", o -> o.hardware().name())
            .by("retailer", o -> o.row().retailerId())
            .by("outcome", o -> Words.of(o.outcome()))
            .by("price", JudgedOffer::price);

    static final Parameter<String> BUILD = Parameter.part("build", "The build's id");
    private static final Parameter<String> OFFER = Parameter.part("offer", "The offer's id");
    private static final Parameter<String> REQUIREMENT =
            Parameter.part("requirement", "The id of a requirement of builds that is a number");
    private static final Parameter<Level> LEVEL = Parameter.word(
            "level",
            Level.class,
            Level.FULL,
            "short: the verdict and its reasons in a sentence; full, if left out: every requirement with its rules and rows; trace:"
                    + " also what each condition of those rules comes to, by requirement");

    private final Live live;

    VerdictRoutes(Live live) {
        this.live = live;
    }

    List<Route> routes() {
        return List.of(
                Route.get(
                                "/api/answer",
                                "answer",
                                "The answer as one tells it: what to buy, why, how sure that is, what else there is",
                                this::answer)
                        .answering(Payload.json(PlainAnswer.class).withTag()),
                Route.get(
                                "/api/verdicts",
                                "advice",
                                "The whole answer: which build to buy, and the verdict of each build, the best first",
                                this::advice)
                        .taking(BUILDS.parameters())
                        .answering(Payload.json(Advice.class).withTag()),
                Route.get(
                                "/api/verdicts/{build}",
                                "build",
                                "Why a build is accepted, undecided or rejected, in the detail asked for",
                                this::build)
                        .taking(BUILD, LEVEL)
                        .answering(
                                Payload.json(BuildExplanation.class, Explanation.Short.class, Explanation.Traced.class)
                                        .withTag())
                        .refusing(ProblemType.UNKNOWN_BUILD, ProblemType.TOOK_TOO_LONG, ProblemType.RULES_REFUSED),
                Route.get(
                                "/api/verdicts/{build}/nearest-change",
                                "nearestChange",
                                "What would change the verdict on a build: the smallest ways to get it accepted, or how"
                                        + " near it is to losing that",
                                this::nearestChange)
                        .taking(BUILD)
                        .answering(Payload.json(NearestChange.class).withTag())
                        .refusing(ProblemType.UNKNOWN_BUILD, ProblemType.TOOK_TOO_LONG, ProblemType.RULES_REFUSED),
                Route.get("/api/offers", "offers", "The verdict of each offer", this::offers)
                        .taking(OFFERS.parameters())
                        .answering(Payload.page(OfferExplanation.class).withTag()),
                Route.get("/api/offers/{offer}", "offer", "Everything about one offer's verdict", this::offer)
                        .taking(OFFER, LEVEL)
                        .answering(
                                Payload.json(OfferExplanation.class, Explanation.Short.class, Explanation.Traced.class)
                                        .withTag())
                        .refusing(ProblemType.UNKNOWN_OFFER, ProblemType.TOOK_TOO_LONG, ProblemType.RULES_REFUSED),
                Route.get(
                                "/api/requirements",
                                "requirements",
                                "What the brief asks for, as it is in force",
                                this::requirements)
                        .answering(Payload.page(RequirementView.class).withTag()),
                Route.get(
                                "/api/requirements/{requirement}/turns",
                                "turns",
                                "The values of a limit at which verdicts on builds turn, in order, each run on both"
                                        + " sides",
                                this::turns)
                        .taking(REQUIREMENT)
                        .answering(Payload.page(Threshold.class).withTag())
                        .refusing(ProblemType.UNKNOWN_NAME, ProblemType.TOOK_TOO_LONG, ProblemType.RULES_REFUSED),
                Route.get(
                                "/api/relaxations",
                                "relaxations",
                                "All smallest sets of musts to give up so that something more is accepted, the ones"
                                        + " that weigh least first",
                                this::relaxations)
                        .answering(Payload.page(Relaxation.class).withTag())
                        .refusing(ProblemType.TOOK_TOO_LONG, ProblemType.RULES_REFUSED));
    }

    private void answer(Context ctx) {
        InForce now = live.inForce();
        Answers.json(ctx, now, PlainAnswer.of(now.explainer()));
    }

    private void advice(Context ctx) {
        InForce now = live.inForce();
        Advice all = now.explainer().advice();
        Slice<Summary> asked = BUILDS.of(all.verdicts(), ctx);
        Answers.json(ctx, now, all.with(asked.items()));
    }

    private void build(Context ctx) {
        InForce now = live.inForce();
        String id = BUILD.of(ctx);
        Answers.json(
                ctx,
                now,
                now.explainer()
                        .knowing(id)
                        .build(id, LEVEL.of(ctx))
                        .orElseThrow(() -> Refused.unknown(ProblemType.UNKNOWN_BUILD, id, builds(now))));
    }

    private void nearestChange(Context ctx) {
        InForce now = live.inForce();
        String id = BUILD.of(ctx);
        Answers.json(ctx, now, new ChangeAnalysis(knowing(now, id)).of(id));
    }

    /** A judgement that knows the build, which is in force or composed of a card and a host. */
    static Judgement knowing(InForce now, String build) {
        Judgement known = Judge.knowing(now.judgement(), build);
        if (known.build(build).isEmpty()) {
            throw Refused.unknown(ProblemType.UNKNOWN_BUILD, build, builds(now));
        }
        return known;
    }

    /** Where verdicts turn when one limit is moved. */
    private void turns(Context ctx) {
        InForce now = live.inForce();
        Answers.json(
                ctx,
                now,
                Page.whole(now.judgement(), new ChangeAnalysis(now.judgement()).sensitivity(REQUIREMENT.of(ctx))));
    }

    /** Which musts to give up so that something more is accepted. */
    private void relaxations(Context ctx) {
        InForce now = live.inForce();
        Answers.json(ctx, now, Page.whole(now.judgement(), new ChangeAnalysis(now.judgement()).relaxations()));
    }

    private void offers(Context ctx) {
        InForce now = live.inForce();
        Slice<JudgedOffer> asked = OFFERS.of(now.judgement().offers().judged(), ctx);
        Explainer explainer = now.explainer();
        Answers.json(ctx, now, asked.page(now, offer -> explained(explainer, offer)));
    }

    private void offer(Context ctx) {
        InForce now = live.inForce();
        String id = OFFER.of(ctx);
        Answers.json(
                ctx,
                now,
                now.explainer()
                        .offer(id, LEVEL.of(ctx))
                        .orElseThrow(() -> Refused.unknown(
                                ProblemType.UNKNOWN_OFFER, id, now.facts().ids(rigor.facts.Offer.class))));
    }

    private void requirements(Context ctx) {
        InForce now = live.inForce();
        Answers.json(
                ctx,
                now,
                Page.whole(
                        now.judgement(),
                        now.facts().all(Requirement.class).stream()
                                .map(r -> RequirementView.of(r, now.rules()))
                                .toList()));
    }

    private static OfferExplanation explained(Explainer explainer, JudgedOffer offer) {
        return explainer.offer(offer.id()).orElseThrow();
    }

    static List<String> builds(InForce now) {
        return now.judgement().builds().stream().map(v -> v.subject().id()).toList();
    }
}
