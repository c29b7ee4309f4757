package rigor.api;

import java.util.List;
import rigor.engine.Flip;
import rigor.engine.Flips;
import rigor.engine.Judgement;
import rigor.explain.AnswerChange;
import rigor.explain.BandMove;
import rigor.facts.Problem;
import rigor.facts.bench.MeasurementsImport;
import rigor.facts.column.Doc;
import rigor.facts.files.FactFiles;

/**
 * What an import of measurements does, or would do.
 *
 * @param facts the revision afterwards
 * @param read how many rows the file makes
 * @param understood what was read from names in the file, a line each
 * @param leftOut what of the file makes no row, and why
 * @param added the names of the new rows
 * @param bands that move, the farthest first
 * @param flips what is judged otherwise
 * @param answer how the answer moves, also where no verdict flips
 */
public record MeasurementsUpload(
        @Doc(pattern = FactFiles.REVISION) String facts,
        @Doc(pattern = FactFiles.REVISION) String caseRevision,
        boolean dryRun,
        int read,
        List<String> understood,
        List<String> leftOut,
        List<String> added,
        int unchanged,
        List<Problem> refused,
        List<BandMove> bands,
        List<Flip> flips,
        AnswerChange answer) {

    public static MeasurementsUpload of(MeasurementsImport plan, boolean dryRun, Judgement before, Judgement after) {
        return new MeasurementsUpload(
                after.facts().revision(),
                after.facts().caseRevision(),
                dryRun,
                plan.read(),
                plan.understood(),
                plan.leftOut(),
                plan.added(),
                plan.unchanged(),
                plan.refused(),
                BandMove.between(before, after),
                Flips.between(before, after),
                AnswerChange.between(before, after));
    }

    /** Why a faulty file is not taken. */
    public static ProblemDetail refused(MeasurementsImport plan) {
        return ProblemDetail.of(
                ProblemType.UPLOAD_REFUSED,
                plan.refused().size() + (plan.refused().size() == 1 ? " fault" : " faults") + "; nothing was changed",
                List.of(),
                plan.refused());
    }
}
