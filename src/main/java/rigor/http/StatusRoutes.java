package rigor.http;

import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import rigor.explain.words.Json;
import rigor.live.Live;
import rigor.live.Status;
import rigor.terms.Vocabulary;

/** How the server does, and what it can do. */
final class StatusRoutes {
    private final Live live;
    private final Supplier<List<Route>> all;
    private byte @Nullable [] document;

    /** @param all all that the API does, for the document */
    StatusRoutes(Live live, Supplier<List<Route>> all) {
        this.live = live;
        this.all = all;
    }

    List<Route> routes() {
        return List.of(
                Route.open("/api/health", "health", "Whether the server is up", StatusRoutes::health)
                        .answering(Payload.json(Health.class)),
                Route.get(
                                "/api/status",
                                "status",
                                "What is in force since when, what changed, and the faults of the files on disk",
                                this::status)
                        .answering(Payload.json(Status.class)),
                Route.open("/openapi.json", "openapi", "This document", this::document)
                        .answering(Payload.json(Map.class)));
    }

    record Health(@Vocabulary(also = "up") String status) {}

    private static void health(Context ctx) {
        Answers.fresh(ctx, new Health("up"));
    }

    private void status(Context ctx) {
        answer(ctx, live);
    }

    /** The status of a moment, and the revisions of that moment. */
    static void answer(Context ctx, Live live) {
        Status status = new FileNames(live.folders()).of(live.status());
        Answers.fresh(Answers.resting(ctx, status.facts(), status.caseRevision(), status.rules()), status);
    }

    private void document(Context ctx) {
        ctx.header("Cache-Control", "no-cache").contentType(Answers.JSON).result(document());
    }

    /** Made when it is first asked for, so that no start waits for it. */
    private synchronized byte[] document() {
        byte[] made = document == null ? Json.bytes(OpenApi.of(all.get())) : document;
        document = made;
        return made;
    }
}
