package rigor.api;

import java.util.List;
import rigor.engine.Flip;
import rigor.engine.Flips;
import rigor.engine.Judgement;
import rigor.explain.AnswerChange;
import rigor.explain.Explainer;
import rigor.explain.plain.PlainAnswer;
import rigor.facts.column.Doc;
import rigor.facts.files.FactFiles;

/**
 * A case of the buyer's own that was written, or that would be.
 *
 * @param dryRun whether nothing was written
 * @param tables that it has or would have, by file name
 * @param assumed what was filled in though nobody said it, a sentence each
 * @param change how the answer moves from that of the case before
 * @param flips builds that are judged otherwise
 * @param answer the whole of it
 */
public record KeptCase(
        @Doc(pattern = FactFiles.REVISION) String facts,
        @Doc(pattern = FactFiles.REVISION) String caseRevision,
        boolean dryRun,
        List<String> tables,
        List<String> assumed,
        AnswerChange change,
        List<Flip> flips,
        PlainAnswer answer) {

    /** @param after the case, judged */
    public static KeptCase of(
            boolean dryRun, List<String> tables, List<String> assumed, Judgement before, Explainer after) {
        Judgement now = after.judgement();
        return new KeptCase(
                now.facts().revision(),
                now.facts().caseRevision(),
                dryRun,
                tables,
                assumed,
                AnswerChange.between(before, now),
                Flips.between(before, now),
                PlainAnswer.of(after));
    }
}
