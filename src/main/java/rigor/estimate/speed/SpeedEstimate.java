package rigor.estimate.speed;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rigor.estimate.Term;
import rigor.facts.Basis;
import rigor.facts.column.Range;

/**
 * Tokens per second of one stream, and how the figure came about.
 *
 * @param value the likeliest figure; null, as are {@code low} and {@code high}, if nothing can be said
 * @param low with {@code high} the band that holds 90 of 100 published rows
 * @param basis {@code MEASURED} if this very setup was measured
 * @param reason one sentence
 * @param firstToken after a prompt as long as the query's depth; null if it asks of none
 * @param speculation what drafted tokens would change; null unless asked for, or where nothing was measured
 * @param terms of the formula, in the order in which they are computed
 * @param measurements that stand behind it, those of the very setup first
 */
public record SpeedEstimate(
        Query query,
        @Range @Nullable Double value,
        @Range @Nullable Double low,
        @Range @Nullable Double high,
        Basis basis,
        String reason,
        @Nullable FirstToken firstToken,
        @Nullable SpeculativeGain speculation,
        List<Term> terms,
        List<Evidence> measurements) {

    static SpeedEstimate none(Query query, String reason) {
        return new SpeedEstimate(query, null, null, null, Basis.UNKNOWN, reason, null, null, List.of(), List.of());
    }
}
