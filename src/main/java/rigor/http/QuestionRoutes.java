package rigor.http;

import io.javalin.http.Context;
import java.util.List;
import rigor.api.Page;
import rigor.api.ProblemDetail;
import rigor.api.ProblemType;
import rigor.compose.words.MachineWords;
import rigor.compose.words.WordsRejected;
import rigor.engine.trace.RuleTrace;
import rigor.engine.trace.WhyNot;
import rigor.explain.change.JudgedWords;
import rigor.explain.change.SupposedFacts;
import rigor.explain.change.WhatIf;
import rigor.explain.change.WhatIfKey;
import rigor.explain.change.WhatIfRejected;
import rigor.live.InForce;
import rigor.live.Live;

/** Why not, and what if: questions that change nothing. */
final class QuestionRoutes {
    private static final Parameter<String> RULE = Parameter.text("rule", "A rule's id or name");
    private static final Parameter<String> SUBJECT =
            Parameter.text("subject", "A build's or an offer's id").asRequired();

    private static final Parameter<String> WORDS = Parameter.text(
                    "words", MachineWords.LONGEST, "What it is made of, and what it costs, separated by commas")
            .asRequired();

    private static final Parameter<Boolean> TYPING =
            Parameter.flag("typing", "Words that are not understood are told with 200, as while somebody types");

    private static final Listing<WhatIfKey> KEYS = new Listing<WhatIfKey>()
            .by("key", WhatIfKey::key)
            .by("unit", WhatIfKey::unit)
            .by("place", WhatIfKey::place);

    private final Live live;

    QuestionRoutes(Live live) {
        this.live = live;
    }

    List<Route> routes() {
        return List.of(
                Route.get(
                                "/api/why-not",
                                "whyNot",
                                "Why a rule did or did not speak, condition by condition; without a rule, a list of all"
                                        + " rules of the subject's court, the nearest to firing first",
                                this::whyNot)
                        .taking(RULE, SUBJECT)
                        .answering(Payload.json(RuleTrace.class)
                                .or(Payload.page(RuleTrace.class))
                                .withTag())
                        .refusing(ProblemType.UNKNOWN_NAME, ProblemType.TOOK_TOO_LONG, ProblemType.RULES_REFUSED),
                Route.get(
                                "/api/what-if",
                                "whatIfKeys",
                                "What can be supposed: each key with its value in force and its unit",
                                this::keys)
                        .taking(KEYS.parameters())
                        .answering(Payload.page(WhatIfKey.class).withTag()),
                Route.get(
                                "/api/judge",
                                "judge",
                                "The verdict on a machine in words, beside all that are listed; what is not named is taken"
                                        + " from the nearest host, and nothing is stored",
                                this::judge)
                        .taking(WORDS, TYPING)
                        .answering(Payload.json(JudgedWords.class, ProblemDetail.class))
                        .refusing(ProblemType.WORDS_REFUSED, ProblemType.TOOK_TOO_LONG, ProblemType.RULES_REFUSED),
                Route.ask(
                                "/api/what-if",
                                "whatIf",
                                "What would be decided if some figures were others; nothing is stored",
                                this::whatIf)
                        .sent(Payload.json(Supposition.class))
                        .answering(Payload.json(SupposedFacts.class))
                        .refusing(ProblemType.WHAT_IF_REFUSED, ProblemType.TOOK_TOO_LONG, ProblemType.RULES_REFUSED));
    }

    /** One rule, or all rules of the subject's court, the nearest to firing first. */
    private void whyNot(Context ctx) {
        InForce now = live.inForce();
        String subject = SUBJECT.find(ctx);
        String rule = RULE.find(ctx);
        if (subject == null) {
            throw Refused.because(ProblemType.WRONG_PARAMETER, "subject=ID of a build or an offer is missing");
        }
        WhyNot why = new WhyNot(now.judgement());
        Answers.json(ctx, now, rule == null ? Page.whole(now.judgement(), why.all(subject)) : why.of(rule, subject));
    }

    /** What can be supposed. */
    private void keys(Context ctx) {
        InForce now = live.inForce();
        Answers.json(ctx, now, KEYS.of(WhatIf.listed(now.facts()), ctx).page(now, key -> key));
    }

    /** A machine in words. */
    private void judge(Context ctx) {
        InForce now = live.inForce();
        String words = WORDS.find(ctx);
        if (words == null) {
            throw Refused.because(ProblemType.WRONG_PARAMETER, "words=WORDS is missing");
        }
        boolean typing = TYPING.of(ctx);
        try {
            JudgedWords.Asked asked = JudgedWords.of(now.judgement(), words);
            Answers.fresh(Answers.resting(ctx, asked.judgement()), asked.answer());
        } catch (WordsRejected e) {
            if (!typing) {
                throw e;
            }
            Answers.fresh(ctx, now, ProblemDetail.of(e));
        }
    }

    private void whatIf(Context ctx) {
        InForce now = live.inForce();
        List<String> changes = Supposition.of(ctx);
        try {
            WhatIf supposed = WhatIf.of(now.judgement(), changes);
            Answers.fresh(Answers.resting(ctx, supposed.judgement()), SupposedFacts.of(supposed));
        } catch (WhatIfRejected e) {
            throw Refused.faulty(ProblemType.WHAT_IF_REFUSED, "nothing was judged", e.problems());
        }
    }
}
