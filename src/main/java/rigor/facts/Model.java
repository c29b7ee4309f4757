package rigor.facts;

import org.jspecify.annotations.Nullable;
import rigor.facts.column.Key;
import rigor.facts.column.Range;
import rigor.facts.column.Unit;

/**
 * A language or vision model's dimensions, as its configuration file gives them.
 *
 * @param totalParamsB parameters in units of 10^9; {@code activeParamsB} those that one token wakes
 * @param fullAttentionLayers layers whose KV cache grows with the context
 * @param slidingWindow tokens that the other attention layers keep
 * @param kvBytesPerTokenFp16 bytes of KV cache a token of context costs with 16-bit values, over all layers
 */
public record Model(
        @Key String modelId,
        String name,
        @Nullable String family,
        @Nullable String developer,
        Architecture architecture,
        @Unit("10^9") @Range(min = 0.01, max = 100_000) double totalParamsB,
        @Unit("10^9") @Range(min = 0.01, max = 100_000) double activeParamsB,
        @Range(min = 1, max = 1000) @Nullable Integer layers,
        @Range(min = 1, max = 1_000_000) @Nullable Integer hiddenSize,
        @Range(min = 1, max = 10_000) @Nullable Integer attentionHeads,
        @Range(min = 1, max = 10_000) @Nullable Integer kvHeads,
        @Range(min = 1, max = 10_000) @Nullable Integer headDim,
        @Nullable String attention,
        @Range(max = 1000) @Nullable Integer fullAttentionLayers,

        @Unit("tokens") @Range(min = 1, max = 10_000_000) @Nullable
        Integer slidingWindow,

        @Unit("bytes") @Range(min = 1, max = 1e9) @Nullable Double kvBytesPerTokenFp16,

        @Unit("tokens") @Range(min = 1, max = 100_000_000) @Nullable
        Integer maxContext,

        @Nullable Boolean vision,
        Use use,
        @Nullable String released,
        @Nullable String license,
        String sourceUrl,
        @Nullable String sourceDate,
        @Nullable String note,
        Origin origin)
        implements Fact {

    public enum Architecture {
        MOE,
        DENSE
    }

    public enum Use {
        CODE_MAIN,
        CODE_SUB,
        VISION,
        GENERAL
    }

    @Override
    public String id() {
        return modelId;
    }
}
