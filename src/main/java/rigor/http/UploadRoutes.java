package rigor.http;

import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import rigor.api.Page;
import rigor.api.ProblemType;
import rigor.api.Restored;
import rigor.api.Upload;
import rigor.facts.Heap;
import rigor.facts.Progress;
import rigor.facts.Table;
import rigor.facts.files.Content;
import rigor.facts.store.Version;
import rigor.facts.upload.OffersImport;
import rigor.facts.upload.OffersImport.Mode;
import rigor.facts.upload.UploadBytes;
import rigor.facts.upload.UploadLimits;
import rigor.facts.upload.intake.FileAnswers;
import rigor.live.InForce;
import rigor.live.Live;

/** Offers from outside, and the way back to those before. */
final class UploadRoutes {
    private static final String OFFERS = "/api/facts/offers";
    private static final String OF = "offers";
    private static final Parameter<Boolean> DRY_RUN = Parameter.flag("dryRun", "Only tells what would happen");
    private static final Parameter<Integer> VERSION = Parameter.number("version", "The version's number");
    static final int AT_ONCE = 4;
    private static final int PATIENCE_SECONDS = 30;

    private final Live live;
    private final CaseWriter writer;
    private final UploadLimits limits;
    private final Semaphore turns = new Semaphore(AT_ONCE);

    UploadRoutes(Live live, UploadLimits limits) {
        this.live = live;
        this.writer = new CaseWriter(live);
        this.limits = limits;
    }

    List<Route> routes() {
        return List.of(
                taking(Route.act(
                        OFFERS,
                        "addOffers",
                        "Adds offers, or puts them in the place of those with their id; all or nothing",
                        ctx -> upload(ctx, Mode.MERGE))),
                taking(Route.put(
                        OFFERS,
                        "replaceOffers",
                        "Replaces all offers; those that the upload does not have are dropped; all or nothing",
                        ctx -> upload(ctx, Mode.REPLACE))),
                Route.get(
                                OFFERS + "/history",
                                "offersHistory",
                                "The versions of the offers that are kept, the newest first",
                                this::history)
                        .answering(Payload.page(Version.class))
                        .refusing(ProblemType.NO_FOLDER, ProblemType.FILES_FAULTY),
                Route.get(OFFERS + "/history/{version}", "offersVersion", "The offers as they were", this::version)
                        .taking(VERSION)
                        .answering(Payload.text("text/csv"))
                        .refusing(
                                ProblemType.WRONG_PARAMETER,
                                ProblemType.UNKNOWN_VERSION,
                                ProblemType.NO_FOLDER,
                                ProblemType.FILES_FAULTY),
                Route.act(
                                OFFERS + "/history/{version}/restore",
                                "restoreOffers",
                                "Puts a kept version in force again",
                                this::restore)
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

    private static Route taking(Route upload) {
        return upload.taking(DRY_RUN, Seen.TAG)
                .taking(Said.PARAMETERS)
                .sent(Payload.text("text/csv", "text/html", "text/plain", "application/octet-stream", Payload.FORM))
                .answering(Payload.json(Upload.class))
                .refusing(
                        ProblemType.BUSY,
                        ProblemType.WRONG_PARAMETER,
                        ProblemType.UPLOAD_REFUSED,
                        ProblemType.NO_FOLDER,
                        ProblemType.FILES_FAULTY,
                        ProblemType.STALE,
                        ProblemType.CANNOT_WRITE,
                        ProblemType.HEAP_TOO_SMALL);
    }

    /** A turn begins when all has come in: who sends slowly keeps nobody waiting. */
    private void upload(Context ctx, Mode mode) throws InterruptedException {
        boolean dryRun = DRY_RUN.of(ctx);
        try (Body body = fitting(() -> Body.of(ctx, limits.bytes()))) {
            if (!turns.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw Refused.because(ProblemType.BUSY, AT_ONCE + " uploads are being read; try again later");
            }
            try {
                upload(ctx, body.bytes(), mode, dryRun);
            } finally {
                turns.release();
            }
        }
    }

    private static <T> T fitting(Supplier<T> work) {
        try {
            return work.get();
        } catch (OutOfMemoryError e) {
            throw Refused.because(
                    ProblemType.HEAP_TOO_SMALL, Heap.tooSmallFor("this upload") + "; nothing was changed");
        }
    }

    private void upload(Context ctx, UploadBytes file, Mode mode, boolean dryRun) {
        InForce before = live.inForce();
        String seen = Seen.buyersCase(ctx, before);
        FileAnswers said = Said.answers(ctx);
        String name = Said.name(ctx);
        Tried tried = fitting(() -> tried(name, file, said, mode, dryRun, before));
        if (!dryRun) {
            Map<Table, Content> changed = tried.plan.changed(before.files());
            if (!changed.isEmpty()) {
                writer.put(store -> store.write(changed, seen));
            }
        }
        Answers.fresh(ctx, tried.after, tried.told);
    }

    /** An upload as far as it goes without changing anything. */
    private record Tried(OffersImport plan, InForce after, Upload told) {
        static Tried of(OffersImport plan, boolean dryRun, InForce before, InForce after) {
            return new Tried(plan, after, Upload.of(plan, dryRun, before.judgement(), after.judgement()));
        }
    }

    /** All that takes much memory is done before anything is written. */
    private Tried tried(String name, UploadBytes file, FileAnswers said, Mode mode, boolean dryRun, InForce before) {
        OffersImport plan =
                OffersImport.plan(name, file, said, mode, before.files(), before.facts(), limits, Progress.UNSEEN);
        return plan.isSound()
                ? Tried.of(plan, dryRun, before, writer.proposal(plan.files(), before))
                : refused(plan, dryRun, before);
    }

    /** A trial may have faults, they are what it is for; the upload itself is all or nothing. */
    private static Tried refused(OffersImport plan, boolean dryRun, InForce before) {
        if (dryRun) {
            return Tried.of(plan, true, before, before);
        }
        throw Refused.as(Upload.refused(plan));
    }

    private void history(Context ctx) {
        InForce now = live.inForce();
        Answers.fresh(ctx, now, Page.whole(now.judgement(), writer.store().versions(Table.OFFERS)));
    }

    private void version(Context ctx) {
        int number = VERSION.of(ctx);
        ctx.contentType("text/csv; charset=utf-8")
                .result(writer.store()
                        .content(number)
                        .orElseThrow(() -> CaseWriter.notKept(number, OF))
                        .open());
    }

    private void restore(Context ctx) {
        int number = VERSION.of(ctx);
        writer.restore(ctx, number, OF, (store, seen) -> store.restore(number, seen));
    }
}
