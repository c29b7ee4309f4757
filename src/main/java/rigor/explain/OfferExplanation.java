package rigor.explain;

import java.util.List;
import rigor.explain.words.Shown;
import rigor.explain.words.WarningView;
import rigor.terms.Vocabulary;
import rigor.verdict.Outcome;

/**
 * Everything about one offer's verdict.
 *
 * @param retailer who sells it, in words; a price comparison only lists offers of other shops
 */
public record OfferExplanation(
        String offer,
        String hardware,
        String name,
        String retailer,
        @Vocabulary(of = Outcome.class) String outcome,
        String headline,
        Shown landedPrice,
        List<BuildExplanation.LineView> lines,
        List<String> reasons,
        List<RequirementRow> rows,
        List<BuildExplanation.Other> others,
        List<WarningView> warnings)
        implements Explanation.Full {}
