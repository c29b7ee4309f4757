package rigor.http;

import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rigor.api.MeasurementsUpload;
import rigor.api.Page;
import rigor.api.ProblemType;
import rigor.explain.change.WantedMeasurement;
import rigor.explain.change.WantedMeasurements;
import rigor.facts.Table;
import rigor.facts.bench.BenchOptions;
import rigor.facts.bench.MeasurementsImport;
import rigor.facts.files.Content;
import rigor.live.InForce;
import rigor.live.Live;

/** What the buyer has measured, and what they had best measure. */
final class MeasurementRoutes {
    private static final int MOST = 1024;
    private static final Parameter<Boolean> DRY_RUN = Parameter.flag("dryRun", "Only tells what would happen");
    private static final Parameter<String> ACCELERATOR =
            Parameter.text("accelerator", "As in accelerators.csv, where the file does not say which");
    private static final Parameter<Integer> COUNT =
            Parameter.whole("count", 0, MOST, "How many accelerators shared the model; 0: as the file says");
    private static final Parameter<String> SPLIT = Parameter.text("split", "How they shared it");
    private static final Parameter<String> MODEL = Parameter.text("model", "As in models.csv");
    private static final Parameter<String> FORMAT = Parameter.text("format", "Of the weights, as in weights.csv");
    private static final Parameter<String> ENGINE = Parameter.text("engine", "What ran it");
    private static final Parameter<Integer> STREAMS =
            Parameter.whole("streams", 0, MOST, "Requests that ran at once; 0: as the file says");
    private static final Parameter<String> DATE = Parameter.text("date", "The day of the measurement");
    private static final Parameter<Integer> LIMIT = Parameter.whole("limit", 5, MOST, "How many are listed");

    private final Live live;
    private final CaseWriter writer;

    MeasurementRoutes(Live live) {
        this.live = live;
        this.writer = new CaseWriter(live);
    }

    List<Route> routes() {
        return List.of(
                Route.act(
                                "/api/facts/measurements",
                                "addMeasurements",
                                "Adds what a bench program printed to the measurements of the case; all or nothing",
                                this::add)
                        .taking(DRY_RUN, ACCELERATOR, COUNT, SPLIT, MODEL, FORMAT, ENGINE, STREAMS, DATE, Seen.TAG)
                        .sent(Payload.text("application/json", "text/csv", "text/markdown", "text/plain", Payload.FORM))
                        .answering(Payload.json(MeasurementsUpload.class))
                        .refusing(
                                ProblemType.BUSY,
                                ProblemType.UPLOAD_REFUSED,
                                ProblemType.NO_FOLDER,
                                ProblemType.FILES_FAULTY,
                                ProblemType.STALE,
                                ProblemType.CANNOT_WRITE),
                Route.get(
                                "/api/measurements/wanted",
                                "wantedMeasurements",
                                "Which single measurement would settle the most open builds, if it turned out as estimated",
                                this::wanted)
                        .taking(LIMIT)
                        .answering(Payload.page(WantedMeasurement.class).withTag())
                        .refusing(ProblemType.TOOK_TOO_LONG, ProblemType.RULES_REFUSED));
    }

    private void wanted(Context ctx) {
        InForce now = live.inForce();
        int limit = LIMIT.of(ctx);
        List<WantedMeasurement> all = WantedMeasurements.of(now.judgement());
        Answers.json(ctx, now, Page.whole(now.judgement(), all.subList(0, Math.min(limit, all.size()))));
    }

    private void add(Context ctx) {
        boolean dryRun = DRY_RUN.of(ctx);
        BenchOptions said = said(ctx);
        InForce before = live.inForce();
        String seen = Seen.buyersCase(ctx, before);
        MeasurementsImport plan;
        try (Body body = Body.of(ctx, MeasurementsImport.MOST_BYTES)) {
            plan = MeasurementsImport.plan("upload", body.bytes(), said, before.files(), before.facts());
        }
        if (!plan.isSound() && !dryRun) {
            throw Refused.as(MeasurementsUpload.refused(plan));
        }
        InForce after = plan.added().isEmpty() ? before : writer.proposal(plan.files(), before);
        MeasurementsUpload told = MeasurementsUpload.of(plan, dryRun, before.judgement(), after.judgement());
        Map<Table, Content> changed = plan.changed(before.files());
        if (!dryRun && !changed.isEmpty()) {
            writer.put(store -> store.write(changed, seen));
        }
        Answers.fresh(ctx, after, told);
    }

    private static BenchOptions said(Context ctx) {
        return new BenchOptions(
                ACCELERATOR.find(ctx),
                counted(COUNT.of(ctx)),
                SPLIT.find(ctx),
                MODEL.find(ctx),
                FORMAT.find(ctx),
                ENGINE.find(ctx),
                counted(STREAMS.of(ctx)),
                DATE.find(ctx));
    }

    private static @Nullable Integer counted(int number) {
        return number == 0 ? null : number;
    }
}
