package rigor.http;

import io.javalin.http.Context;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import rigor.api.Page;
import rigor.api.ProblemType;
import rigor.api.Upload;
import rigor.facts.FactsRejected;
import rigor.facts.Heap;
import rigor.facts.Progress;
import rigor.facts.Table;
import rigor.facts.files.Content;
import rigor.facts.files.FactFiles;
import rigor.facts.store.FactStore;
import rigor.facts.store.StaleRevision;
import rigor.facts.store.Version;
import rigor.facts.upload.OffersImport;
import rigor.facts.upload.OffersImport.Mode;
import rigor.facts.upload.UploadBytes;
import rigor.facts.upload.UploadLimits;
import rigor.live.InForce;
import rigor.live.Live;
import rigor.live.Status;

/** Offers from outside, and the way back to those before. */
final class UploadRoutes {
    private static final String OFFERS = "/api/facts/offers";
    private static final Parameter<Boolean> DRY_RUN = Parameter.flag("dryRun", "Only tells what would happen");
    private static final Parameter<Integer> VERSION = Parameter.number("version", "The version's number");
    private static final int AT_ONCE = 4;
    private static final int PATIENCE_SECONDS = 30;

    private final Live live;
    private final UploadLimits limits;
    private final Semaphore turns = new Semaphore(AT_ONCE);

    UploadRoutes(Live live, UploadLimits limits) {
        this.live = live;
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
                        .refusing(ProblemType.NO_FOLDER),
                Route.get(OFFERS + "/history/{version}", "offersVersion", "The offers as they were", this::version)
                        .taking(VERSION)
                        .answering(Payload.text("text/csv"))
                        .refusing(ProblemType.WRONG_PARAMETER, ProblemType.UNKNOWN_VERSION, ProblemType.NO_FOLDER),
                Route.act(
                                OFFERS + "/history/{version}/restore",
                                "restoreOffers",
                                "Puts a kept version in force again",
                                this::restore)
                        .taking(VERSION, Seen.TAG)
                        .answering(Payload.json(Status.class))
                        .refusing(
                                ProblemType.UNKNOWN_VERSION,
                                ProblemType.NO_FOLDER,
                                ProblemType.FILES_FAULTY,
                                ProblemType.STALE));
    }

    private static Route taking(Route upload) {
        return upload.taking(DRY_RUN, Seen.TAG)
                .sent(Payload.text("text/csv", Payload.FORM))
                .answering(Payload.json(Upload.class))
                .refusing(
                        ProblemType.BUSY,
                        ProblemType.UPLOAD_REFUSED,
                        ProblemType.NO_FOLDER,
                        ProblemType.FILES_FAULTY,
                        ProblemType.STALE,
                        ProblemType.HEAP_TOO_SMALL);
    }

    private void upload(Context ctx, Mode mode) throws InterruptedException {
        if (!turns.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw Refused.because(ProblemType.BUSY, AT_ONCE + " uploads are being read; try again later");
        }
        try {
            Upload done = upload(ctx, mode, live.inForce());
            Answers.fresh(Answers.revisions(ctx, live.inForce()), done);
        } finally {
            turns.release();
        }
    }

    private Upload upload(Context ctx, Mode mode, InForce before) {
        boolean dryRun = DRY_RUN.of(ctx);
        String seen = Seen.facts(ctx, before);
        Tried tried = tried(ctx, mode, dryRun, before);
        if (!dryRun) {
            put(store -> store.write(Table.OFFERS, tried.offers, seen));
        }
        return tried.told;
    }

    /** An upload as far as it goes without changing anything. */
    private record Tried(Upload told, Content offers) {}

    /** All that takes much memory is done before anything is written. */
    private Tried tried(Context ctx, Mode mode, boolean dryRun, InForce before) {
        try {
            UploadBytes file = Body.file(ctx, limits.bytes());
            OffersImport plan = OffersImport.plan(file, mode, before.files(), before.facts(), limits, Progress.UNSEEN);
            Upload told = plan.isSound()
                    ? Upload.of(
                            plan,
                            dryRun,
                            before.judgement(),
                            proposal(plan.files(), before).judgement())
                    : refused(plan, dryRun, before);
            return new Tried(told, plan.files().content(Table.OFFERS.file()).orElseThrow());
        } catch (OutOfMemoryError e) {
            throw Refused.because(
                    ProblemType.HEAP_TOO_SMALL, Heap.tooSmallFor("this upload") + "; nothing was changed");
        }
    }

    /** A trial may have faults, they are what it is for; the upload itself is all or nothing. */
    private static Upload refused(OffersImport plan, boolean dryRun, InForce before) {
        if (dryRun) {
            return Upload.of(plan, true, before.judgement(), before.judgement());
        }
        throw Refused.as(Upload.refused(plan));
    }

    private InForce proposal(FactFiles files, InForce before) {
        try {
            return live.propose(files, before.rules().files());
        } catch (FactsRejected e) {
            throw Refused.faulty(ProblemType.UPLOAD_REFUSED, "nothing was changed", e.problems());
        }
    }

    private void history(Context ctx) {
        Answers.fresh(ctx, Page.whole(live.inForce().judgement(), store().versions(Table.OFFERS)));
    }

    private void version(Context ctx) {
        int number = VERSION.of(ctx);
        ctx.contentType("text/csv; charset=utf-8")
                .result(store().content(number)
                        .orElseThrow(() -> noVersion(number))
                        .open());
    }

    private void restore(Context ctx) {
        InForce before = live.inForce();
        int number = VERSION.of(ctx);
        String seen = Seen.facts(ctx, before);
        put(store -> store.restore(number, seen).orElseThrow(() -> noVersion(number)));
        Answers.fresh(Answers.revisions(ctx, live.inForce()), live.status());
    }

    /** Writes and brings into force in one go; what is on disk must be what is in force. */
    private void put(Function<FactStore, FactFiles> writing) {
        FactStore store = store();
        if (!live.status().sound()) {
            throw Refused.because(
                    ProblemType.FILES_FAULTY, "the files on disk have faults; mend them first, see /api/status");
        }
        try {
            live.write(() -> writing.apply(store));
        } catch (StaleRevision e) {
            throw Seen.stale("facts", e.expected(), e.actual());
        }
    }

    private FactStore store() {
        Path folder = live.folders().facts();
        if (folder == null) {
            throw Refused.because(
                    ProblemType.NO_FOLDER, "the facts came with the program; start with a folder of facts");
        }
        return FactStore.at(folder, live.inForce().files());
    }

    private static Refused noVersion(int number) {
        return Refused.because(ProblemType.UNKNOWN_VERSION, "version " + number + " of the offers is not kept");
    }
}
