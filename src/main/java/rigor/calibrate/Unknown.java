package rigor.calibrate;

import java.util.List;
import java.util.stream.Stream;
import rigor.facts.Coefficient;
import rigor.facts.Facts;
import rigor.facts.keys.CoefficientKey;

/**
 * A coefficient to fit.
 *
 * @param prior what it was thought to be before
 * @param priorSpread standard deviation of its natural logarithm before
 */
record Unknown(CoefficientKey key, double prior, double priorSpread) {

    /** The rows of a scope that have a prior, in the order of the table. */
    static List<Unknown> of(Facts facts, String scope) {
        return facts.all(Coefficient.class).stream()
                .filter(c -> c.scope().equals(scope))
                .flatMap(Unknown::of)
                .toList();
    }

    private static Stream<Unknown> of(Coefficient c) {
        Double prior = c.prior();
        Double spread = c.priorSpread();
        return prior == null || spread == null
                ? Stream.empty()
                : CoefficientKey.named(c.key()).map(key -> new Unknown(key, prior, spread)).stream();
    }
}
