package rigor.api;

import java.util.List;
import java.util.Map;
import rigor.engine.Flip;
import rigor.engine.lint.RulePreview;
import rigor.facts.Facts;
import rigor.facts.column.Doc;
import rigor.facts.files.FactFiles;
import rigor.terms.Vocabulary;
import rigor.verdict.RuleRef;

/**
 * What an edit of rules does, or would do.
 *
 * @param rules the revision afterwards
 */
public record EditPreview(
        @Doc(pattern = FactFiles.REVISION) String facts,
        @Doc(pattern = FactFiles.REVISION) String caseRevision,
        @Doc(pattern = FactFiles.REVISION) String rules,
        List<Flip> flips,

        @Vocabulary(also = {"changed", "added", "removed"}) Map<String, String> edited,

        List<RuleRef> neverFire,
        List<RuleRef> alwaysFire,
        List<RulePreview.Contradiction> contradictions) {

    /** @param facts that both rules judge */
    public static EditPreview of(RulePreview preview, Facts facts) {
        return new EditPreview(
                facts.revision(),
                facts.caseRevision(),
                preview.after(),
                preview.flips(),
                preview.edited(),
                preview.neverFire(),
                preview.alwaysFire(),
                preview.contradictions());
    }
}
