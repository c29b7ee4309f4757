package rigor.http;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.List;
import rigor.api.ProblemType;
import rigor.engine.rules.RulesRejected;
import rigor.engine.session.BrokenRule;
import rigor.explain.change.WhatIfRejected;
import rigor.explain.record.DecisionRecord;
import rigor.explain.record.DecisionRecord.DecisionRejected;
import rigor.explain.report.Report;
import rigor.facts.FactsRejected;
import rigor.facts.upload.UploadLimits;
import rigor.live.InForce;
import rigor.live.Live;

/** The decision as something to keep: a record that can be answered again, and a document for people. */
final class DecisionRoutes {
    /** The document brings its own style and nothing else. */
    private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";

    private static final Parameter<Format> FORMAT =
            Parameter.word("format", Format.class, Format.HTML, "Of the document");

    private final Live live;
    private final UploadLimits limits;

    /** @param limits a record holds what was uploaded */
    DecisionRoutes(Live live, UploadLimits limits) {
        this.live = live;
        this.limits = limits;
    }

    List<Route> routes() {
        return List.of(
                Route.ask(
                                "/api/decisions",
                                "record",
                                "A record of the decision in force, or of a supposed one: facts and rules by content,"
                                        + " the question, the verdicts with their grounds",
                                this::record)
                        .sent(Payload.json(Supposition.class).orNothing())
                        .answering(Payload.json(DecisionRecord.class))
                        .refusing(ProblemType.WHAT_IF_REFUSED),
                Route.act(
                                "/api/decisions/replay",
                                "replay",
                                "Answers a record again from itself alone, byte for byte, or tells what differs",
                                this::replay)
                        .sent(Payload.json(DecisionRecord.class))
                        .answering(Payload.json(DecisionRecord.Replay.class))
                        .refusing(ProblemType.DECISION_REFUSED),
                Route.get("/api/report", "report", "The decision as a document to send or print", this::report)
                        .taking(FORMAT)
                        .answering(Payload.text("text/html", "text/markdown")));
    }

    /** Kinds of documents. */
    enum Format {
        HTML("text/html; charset=utf-8"),
        MD("text/markdown; charset=utf-8");

        private final String contentType;

        Format(String contentType) {
            this.contentType = contentType;
        }
    }

    /** Byte for byte what {@code rigor advise --record} writes. */
    private void record(Context ctx) {
        InForce now = live.inForce();
        try {
            DecisionRecord decision = DecisionRecord.of(now.files(), now.judgement(), Supposition.of(ctx));
            Answers.resting(ctx, now)
                    .header("Cache-Control", "no-store")
                    .header("Content-Disposition", "attachment; filename=\"decision.json\"")
                    .contentType(Answers.JSON)
                    .result(decision.json().getBytes(StandardCharsets.UTF_8));
        } catch (WhatIfRejected e) {
            throw Refused.faulty(ProblemType.WHAT_IF_REFUSED, "nothing was recorded", e.problems());
        }
    }

    private void replay(Context ctx) {
        String text = Body.text(ctx, limits.bytes());
        try {
            Answers.fresh(ctx, DecisionRecord.read(text).replay(live.folders().trust()));
        } catch (DecisionRejected e) {
            throw Refused.because(ProblemType.WRONG_BODY, String.valueOf(e.getMessage()));
        } catch (FactsRejected e) {
            throw Refused.faulty(ProblemType.DECISION_REFUSED, "the recorded facts cannot be read", e.problems());
        } catch (RulesRejected e) {
            throw Refused.faulty(ProblemType.DECISION_REFUSED, "the recorded rules do not compile", e.problems());
        } catch (WhatIfRejected e) {
            throw Refused.faulty(ProblemType.DECISION_REFUSED, "the recorded question cannot be asked", e.problems());
        } catch (BrokenRule e) {
            throw Refused.because(ProblemType.DECISION_REFUSED, String.valueOf(e.getMessage()));
        }
    }

    private void report(Context ctx) {
        InForce now = live.inForce();
        Format format = FORMAT.of(ctx);
        Report report = new Report(now.explainer());
        Answers.resting(ctx, now)
                .header("Cache-Control", "no-cache")
                .header("Content-Security-Policy", POLICY)
                .contentType(format.contentType)
                .result(format == Format.HTML ? report.html() : report.markdown());
    }
}
