package rigor.explain;

import java.util.List;
import rigor.explain.words.Shown;
import rigor.terms.Vocabulary;
import rigor.verdict.Outcome;

/**
 * Something that can be done to a build later, judged.
 *
 * @param what {@code one more RTX 3090}
 * @param buy what it takes; {@code left} what it sets free, for which nothing is reckoned
 * @param cost of what it takes, at today's prices
 * @param outcome of the build as it is then
 * @param opens what gets better for certain
 * @param inTheWay what speaks against it that does not speak against the build as it is
 */
public record UpgradeView(
        String what,
        List<String> buy,
        List<String> left,
        Shown cost,
        @Vocabulary(of = Outcome.class) String outcome,
        List<String> opens,
        List<String> inTheWay) {}
