package rigor.explain;

import java.util.List;
import java.util.Map;
import rigor.engine.trace.RuleTrace;

/** Why a build or an offer is accepted, undecided or rejected, in the detail that is asked for. */
public sealed interface Explanation permits Explanation.Short, BuildExplanation, OfferExplanation, Explanation.Traced {

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
    record Short(String facts, String rules, String subject, String outcome, String sentence) implements Explanation {}

    /** @param traces by requirement, of all rules that check it */
    record Traced(Explanation explanation, Map<String, List<RuleTrace>> traces) implements Explanation {}
}
