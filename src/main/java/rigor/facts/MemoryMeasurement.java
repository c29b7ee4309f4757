package rigor.facts;

import org.jspecify.annotations.Nullable;
import rigor.facts.column.Range;
import rigor.facts.column.Ref;
import rigor.facts.column.Unit;

/**
 * A published memory reading, of what {@code kind} says. The table has no key column: a row is known by its line.
 *
 * @param contextTokens the context that was set aside, over all streams
 */
public record MemoryMeasurement(
        @Ref(Model.class) String modelId,
        String format,
        String engine,
        @Unit("tokens") @Range(max = 100_000_000) @Nullable Integer contextTokens,
        @Range(min = 1, max = 100_000) @Nullable Integer streams,
        @Unit("GiB") @Range(min = 0.001, max = 100_000) double measuredGib,
        Kind kind,
        @Unit("GiB") @Range(max = 100_000) @Nullable Double weightsGib,
        @Unit("GiB") @Range(max = 100_000) @Nullable Double kvGib,

        @Unit("GiB") @Range(min = -100, max = 100_000) @Nullable
        Double otherGib,

        @Nullable String hardware,
        String sourceUrl,
        @Nullable String sourceDate,
        @Nullable String note,
        Origin origin)
        implements Fact {

    public enum Kind {
        MEASURED,
        MEASURED_PER_GPU,
        PROJECTED_BY_ENGINE,
        KV_ONLY,
        KV_ONLY_PER_GPU,
        WEIGHTS_ONLY
    }

    @Override
    public String id() {
        return modelId + " " + format + " line " + origin.line();
    }
}
