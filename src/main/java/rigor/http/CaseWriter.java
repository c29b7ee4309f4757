package rigor.http;

import java.util.function.Function;
import rigor.api.ProblemType;
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

    FactStore store() {
        return live.folders()
                .store(live.inForce().files())
                .orElseThrow(() -> Refused.because(
                        ProblemType.NO_FOLDER, "a shipped case is not written to; start with a case of your own"));
    }
}
