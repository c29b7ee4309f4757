package rigor.estimate.memory;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rigor.estimate.Term;
import rigor.facts.Basis;

/**
 * GiB of memory, and how the figure came about.
 *
 * @param value the likeliest figure; null, as are {@code low} and {@code high}, if nothing can be said
 * @param reason one sentence
 */
public record MemoryEstimate(
        MemoryQuery query,
        @Nullable Double value,
        @Nullable Double low,
        @Nullable Double high,
        Basis basis,
        String reason,
        List<Term> terms) {

    static MemoryEstimate none(MemoryQuery query, String reason) {
        return new MemoryEstimate(query, null, null, null, Basis.UNKNOWN, reason, List.of());
    }
}
