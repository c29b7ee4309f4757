package rigor.facts;

import org.jspecify.annotations.Nullable;
import rigor.facts.column.Key;
import rigor.facts.column.Range;
import rigor.facts.column.Ref;
import rigor.facts.column.Unit;

/**
 * A published speed.
 *
 * @param depthTokens tokens already in the context when generation began
 * @param decodeTokS generated tokens per second of one stream; {@code totalTokS} over all streams
 */
public record Measurement(
        @Key String measurementId,
        @Ref(Accelerator.class) String acceleratorId,
        @Range(min = 1, max = 1024) int acceleratorCount,
        @Nullable Split split,
        @Ref(Model.class) String modelId,
        @Nullable String format,

        @Unit("GiB") @Range(min = 0.01, max = 10_000) @Nullable
        Double weightsGib,

        @Nullable String engine,
        @Nullable String backend,
        @Unit("tokens") @Range(max = 100_000_000) @Nullable Integer depthTokens,
        @Unit("tokens") @Range(max = 100_000_000) @Nullable Integer genTokens,
        @Range(min = 1, max = 100_000) int streams,
        @Unit("tok/s") @Range(min = 0.001, max = 1e6) double decodeTokS,

        @Unit("tok/s") @Range(min = 0.001, max = 1e7) @Nullable
        Double totalTokS,

        @Unit("tok/s") @Range(min = 0.001, max = 1e7) @Nullable
        Double prefillTokS,

        String sourceUrl,
        String sourceName,
        @Nullable String sourceDate,
        @Nullable String note,
        Origin origin)
        implements Fact {

    public enum Split {
        NONE,
        LAYER,
        TENSOR
    }

    @Override
    public String id() {
        return measurementId;
    }
}
