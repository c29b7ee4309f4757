package rigor.api;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rigor.engine.Flip;
import rigor.engine.Flips;
import rigor.engine.Judgement;
import rigor.explain.AnswerChange;
import rigor.explain.QuoteMove;
import rigor.facts.Table;
import rigor.facts.column.Doc;
import rigor.facts.files.FactFiles;
import rigor.facts.upload.OffersImport;
import rigor.facts.upload.RefusedCell;
import rigor.facts.upload.UploadReading;

/**
 * What an upload of offers does, or would do.
 *
 * @param facts the revision afterwards
 * @param brought how a file in a format of others was understood; null of a table of offers as ours are
 * @param flips what is judged otherwise
 * @param quotes builds that cost something else or stand in another place, and are not rejected
 * @param answer how the answer moves, also where no verdict flips
 */
public record Upload(
        @Doc(pattern = FactFiles.REVISION) String facts,
        @Doc(pattern = FactFiles.REVISION) String caseRevision,
        boolean dryRun,
        UploadReading reading,
        int read,
        OffersImport.Rows added,
        OffersImport.Changes changed,
        OffersImport.Rows gone,
        int unchanged,
        List<RefusedCell> refused,
        int refusals,
        @Nullable Brought brought,
        List<Flip> flips,
        List<QuoteMove> quotes,
        AnswerChange answer) {

    public static Upload of(OffersImport plan, boolean dryRun, Judgement before, Judgement after) {
        return new Upload(
                after.facts().revision(),
                after.facts().caseRevision(),
                dryRun,
                plan.reading(),
                plan.read(),
                plan.added(),
                plan.changed(),
                plan.gone(),
                plan.unchanged(),
                plan.refused(),
                plan.refusals(),
                Brought.of(plan.intake()),
                Flips.between(before, after),
                QuoteMove.between(before, after),
                AnswerChange.between(before, after));
    }

    /** Why a faulty upload is not taken. */
    public static ProblemDetail refused(OffersImport plan) {
        return ProblemDetail.of(
                ProblemType.UPLOAD_REFUSED,
                plan.refusals() + " faults; nothing was changed",
                List.of(),
                plan.refused().stream().map(r -> r.in(Table.OFFERS.file())).toList());
    }
}
