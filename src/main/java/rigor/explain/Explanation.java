package rigor.explain;

import java.util.List;
import java.util.Map;
import rigor.engine.trace.RuleTrace;
import rigor.facts.column.Doc;
import rigor.facts.files.FactFiles;
import rigor.terms.Vocabulary;
import rigor.verdict.Outcome;

/** Why a build or an offer is accepted, undecided or rejected, in the detail that is asked for. */
public sealed interface Explanation permits Explanation.Short, Explanation.Full, Explanation.Traced {

    /** How much detail. */
    enum Level {
        /** The verdict and its reasons in one sentence. */
        SHORT,
        /** Every requirement with its rules and rows. */
        FULL,
        /** Also the result of each condition of those rules. */
        TRACE
    }

    /** @param sentence the verdict and its reasons */
    record Short(
            @Doc(pattern = FactFiles.REVISION) String facts,
            @Doc(pattern = FactFiles.REVISION) String caseRevision,
            @Doc(pattern = FactFiles.REVISION) String rules,
            String subject,
            @Vocabulary(of = Outcome.class) String outcome,
            String sentence)
            implements Explanation {}

    /** Every requirement with its rules and rows. */
    sealed interface Full extends Explanation permits BuildExplanation, OfferExplanation {}

    /** @param traces by requirement, of all rules that check it */
    record Traced(Full explanation, Map<String, List<RuleTrace>> traces) implements Explanation {}
}
