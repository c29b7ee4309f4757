package rigor.api;

import java.util.List;
import java.util.Map;
import rigor.engine.Flip;
import rigor.engine.Flips;
import rigor.engine.Judgement;
import rigor.explain.AnswerChange;
import rigor.facts.Problem;
import rigor.facts.column.Doc;
import rigor.facts.files.FactFiles;
import rigor.facts.headers.ModelsImport;

/**
 * What a model that was read from its own files does, or would do.
 *
 * @param facts the revision afterwards
 * @param model its row of models.csv, by column; {@code weights} that of weights.csv, empty where the file has none
 * @param told how figures came about, and what the file does not say
 * @param refused all that is wrong; then nothing is changed, and there are no rows
 * @param flips what is judged otherwise
 * @param answer how the answer moves, also where no verdict flips
 */
public record ModelUpload(
        @Doc(pattern = FactFiles.REVISION) String facts,
        @Doc(pattern = FactFiles.REVISION) String caseRevision,
        boolean dryRun,
        Map<String, String> model,
        Map<String, String> weights,
        List<String> told,
        List<Problem> refused,
        List<Flip> flips,
        AnswerChange answer) {

    public static ModelUpload of(ModelsImport plan, boolean dryRun, Judgement before, Judgement after) {
        return new ModelUpload(
                after.facts().revision(),
                after.facts().caseRevision(),
                dryRun,
                ImportedModel.cells(plan.model()),
                plan.weights().map(ImportedModel::cells).orElse(Map.of()),
                plan.told(),
                List.of(),
                Flips.between(before, after),
                AnswerChange.between(before, after));
    }

    /** A trial of a file that cannot be taken. */
    public static ModelUpload refused(List<Problem> problems, Judgement inForce) {
        return new ModelUpload(
                inForce.facts().revision(),
                inForce.facts().caseRevision(),
                true,
                Map.of(),
                Map.of(),
                List.of(),
                problems,
                List.of(),
                AnswerChange.between(inForce, inForce));
    }
}
