package rigor.facts;

import org.jspecify.annotations.Nullable;
import rigor.facts.column.Key;
import rigor.facts.column.Range;

/**
 * A figure of the models that estimate speed and memory: fitted on measurements, or assumed where its note says so.
 *
 * @param scope what it belongs to, such as {@code decode} or {@code memory}
 * @param spread standard deviation of its natural logarithm after the fit
 * @param prior what it was thought to be before the fit, with {@code priorSpread} likewise of the logarithm
 */
public record Coefficient(
        @Key String key,
        String scope,
        double value,
        @Nullable String unit,
        @Range(max = 10) @Nullable Double spread,
        @Nullable Double prior,
        @Range(max = 10) @Nullable Double priorSpread,
        @Nullable String note,
        Origin origin)
        implements Fact {

    @Override
    public String id() {
        return key;
    }
}
