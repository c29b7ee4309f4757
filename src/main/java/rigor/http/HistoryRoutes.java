package rigor.http;

import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import rigor.api.Page;
import rigor.api.ProblemType;
import rigor.api.Restored;
import rigor.api.StepView;
import rigor.facts.store.FactStore;
import rigor.live.InForce;
import rigor.live.Live;

/** What was written to the case, of all tables, and the way back. */
final class HistoryRoutes {
    private static final String HISTORY = "/api/facts/history";
    private static final Parameter<Integer> VERSION = Parameter.number("version", "The number of the write");
    private static final Parameter<Integer> LIMIT = Parameter.whole("limit", 20, FactStore.KEPT, "How many are listed");

    private final Live live;
    private final CaseWriter writer;

    HistoryRoutes(Live live) {
        this.live = live;
        this.writer = new CaseWriter(live);
    }

    List<Route> routes() {
        return List.of(
                Route.get(
                                HISTORY,
                                "history",
                                "What was written to the case, the latest first, with the rows that it changed",
                                this::history)
                        .taking(LIMIT)
                        .answering(Payload.page(StepView.class))
                        .refusing(ProblemType.FILES_FAULTY),
                Route.act(
                                HISTORY + "/{version}/restore",
                                "takeBack",
                                "Takes a write back: all its tables are as they were before it",
                                this::takeBack)
                        .taking(VERSION, Seen.TAG)
                        .answering(Payload.json(Restored.class))
                        .refusing(
                                ProblemType.UNKNOWN_VERSION,
                                ProblemType.BUSY,
                                ProblemType.NO_FOLDER,
                                ProblemType.FILES_FAULTY,
                                ProblemType.STALE,
                                ProblemType.CANNOT_WRITE));
    }

    /** A shipped case has none. */
    private void history(Context ctx) {
        int limit = LIMIT.of(ctx);
        InForce now = live.inForce();
        Optional<FactStore> store = live.folders().store(now.files());
        Answers.fresh(
                ctx,
                now,
                Page.whole(
                        now.judgement(),
                        store.map(s -> StepView.latest(s, now.files(), limit)).orElse(List.of())));
    }

    private void takeBack(Context ctx) {
        int number = VERSION.of(ctx);
        writer.restore(ctx, number, "case", (store, seen) -> store.takeBack(number, seen));
    }
}
