package rigor.http;

import io.javalin.http.Context;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import rigor.api.ProblemType;
import rigor.api.Restored;
import rigor.facts.FactsRejected;
import rigor.facts.files.FactFiles;
import rigor.facts.store.FactStore;
import rigor.facts.store.StaleRevision;
import rigor.live.InForce;
import rigor.live.Live;

/** Tries tables of the case aside, and puts them in force. */
record CaseWriter(Live live) {

    /** What would be in force with other tables. */
    InForce proposal(FactFiles files, InForce before) {
        try {
            return live.propose(files, before.rules().files());
        } catch (FactsRejected e) {
            throw Refused.faulty(ProblemType.UPLOAD_REFUSED, "nothing was changed", e.problems());
        }
    }

    /** Writes and brings into force in one go; what is on disk must be what is in force. */
    void put(Function<FactStore, FactFiles> writing) {
        FactStore store = store();
        if (!live.status().sound()) {
            throw Refused.because(
                    ProblemType.FILES_FAULTY, "the files on disk have faults; mend them first, see /api/status");
        }
        try {
            live.write(() -> writing.apply(store));
        } catch (StaleRevision e) {
            throw Seen.stale("tables of the case", e.expected(), e.actual());
        }
    }

    /**
     * Puts kept tables in force again, and tells what that moves.
     *
     * @param of what the version is of
     * @param restoring empty if that version is not kept
     */
    void restore(Context ctx, int version, String of, BiFunction<FactStore, String, Optional<FactFiles>> restoring) {
        InForce before = live.inForce();
        String seen = Seen.buyersCase(ctx, before);
        put(store -> restoring.apply(store, seen).orElseThrow(() -> notKept(version, of)));
        InForce after = live.inForce();
        Answers.fresh(ctx, after, Restored.of(version, before.judgement(), after.judgement()));
    }

    static Refused notKept(int version, String of) {
        return Refused.because(ProblemType.UNKNOWN_VERSION, "version " + version + " of the " + of + " is not kept");
    }

    FactStore store() {
        return live.folders()
                .store(live.inForce().files())
                .orElseThrow(() -> Refused.because(
                        ProblemType.NO_FOLDER, "a shipped case is not written to; start with a case of your own"));
    }
}
