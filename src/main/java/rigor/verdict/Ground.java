package rigor.verdict;

import java.util.Comparator;
import java.util.List;
import rigor.facts.Origin;

/** A finding with its evidence: the rule that inserted it and the rows in the match. */
public record Ground(Finding finding, RuleRef rule, List<Origin> facts) {

    /** Engines fire in no stable order, so grounds are sorted. */
    public static final Comparator<Ground> ORDER = Comparator.comparing(
                    (Ground g) -> g.finding().subject())
            .thenComparing(g -> g.finding().requirement())
            .thenComparing(Ground::rule)
            .thenComparing(g -> g.finding().toString());

    boolean isA(Class<? extends Finding> kind) {
        return kind.isInstance(finding);
    }
}
