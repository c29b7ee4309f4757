package rigor.verdict;

import java.util.Comparator;
import java.util.List;
import rigor.facts.Origin;

/** A finding with its evidence: the rule that said it and the rows that the rule matched. */
public record Ground(Finding finding, RuleRef rule, List<Origin> facts) {

    /** Engines fire in no stable order; answers are sorted so. */
    public static final Comparator<Ground> ORDER = Comparator.comparing(
                    (Ground g) -> g.finding().subject())
            .thenComparing(g -> g.finding().requirement())
            .thenComparing(Ground::rule)
            .thenComparing(g -> g.finding().toString());

    boolean says(Class<? extends Finding> kind) {
        return kind.isInstance(finding);
    }
}
