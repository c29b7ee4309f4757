package rigor.api;

import java.util.List;
import rigor.engine.Flip;
import rigor.engine.Flips;
import rigor.engine.Judgement;
import rigor.explain.AnswerChange;
import rigor.facts.Problem;
import rigor.facts.column.Doc;
import rigor.facts.column.Range;
import rigor.facts.csv.OwnTable;
import rigor.facts.files.FactFiles;

/**
 * What a row that is given to a table of the case, or taken from it, does or would do.
 *
 * @param facts the revision afterwards
 * @param row what the row is called
 * @param line where it stands in the table of the case, or stood
 * @param replaces whether it takes the place of a row of the case
 * @param refused what is wrong with it; then nothing is changed
 * @param flips what is judged otherwise
 * @param answer how the answer moves, also where no verdict flips
 */
public record RowChange(
        @Doc(pattern = FactFiles.REVISION) String facts,
        @Doc(pattern = FactFiles.REVISION) String caseRevision,
        boolean dryRun,
        String table,
        String row,
        @Range(min = 1) int line,
        boolean replaces,
        List<CellFault> refused,
        List<Flip> flips,
        AnswerChange answer) {

    public static RowChange of(OwnTable.Edited edited, boolean dryRun, Judgement before, Judgement after) {
        return of(edited, dryRun, List.of(), before, after);
    }

    /** @param label what messages call the table */
    public static RowChange refused(OwnTable.Edited edited, String label, List<Problem> problems, Judgement inForce) {
        List<CellFault> faults = problems.stream()
                .map(p -> CellFault.of(p, edited.table(), label, edited.line()))
                .toList();
        return of(edited, true, faults, inForce, inForce);
    }

    private static RowChange of(
            OwnTable.Edited edited, boolean dryRun, List<CellFault> refused, Judgement before, Judgement after) {
        return new RowChange(
                after.facts().revision(),
                after.facts().caseRevision(),
                dryRun,
                edited.table().title(),
                edited.row(),
                edited.line(),
                edited.replaces(),
                refused,
                Flips.between(before, after),
                AnswerChange.between(before, after));
    }
}
