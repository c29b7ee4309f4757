package rigor.facts;

import org.jspecify.annotations.Nullable;
import rigor.facts.column.About;
import rigor.facts.column.Key;
import rigor.facts.column.Range;
import rigor.facts.column.Unit;

/** A language or vision model's dimensions, as its configuration file gives them. */
public record Model(
        @About(value = "A name of its own; weights, loadouts and measurements refer to it.", example = "my-model") @Key
        String modelId,

        @About(value = "What its developer calls it.", example = "Example 30B-A3B")
        String name,

        @About(value = "The models that are built alike.", example = "Example") @Nullable
        String family,

        @About(value = "Who made it.", example = "Example") @Nullable
        String developer,

        @About(value = "Whether each token wakes all parameters or some experts.", example = "moe")
        Architecture architecture,

        @About(value = "All parameters.", example = "30.5") @Unit("10^9") @Range(min = 0.01, max = 100_000)
        double totalParamsB,

        @About(value = "The parameters that one token wakes.", example = "3.3")
        @Unit("10^9")
        @Range(min = 0.01, max = 100_000)
        double activeParamsB,

        @About(value = "Layers, as its configuration counts them.", example = "48")
        @Range(min = 1, max = 1000)
        @Nullable
        Integer layers,

        @About(value = "Width of a layer.", example = "2048") @Range(min = 1, max = 1_000_000) @Nullable
        Integer hiddenSize,

        @About(value = "Query heads of a layer.", example = "32") @Range(min = 1, max = 10_000) @Nullable
        Integer attentionHeads,

        @About(value = "Key and value heads of a layer.", example = "4") @Range(min = 1, max = 10_000) @Nullable
        Integer kvHeads,

        @About(value = "Width of a head.", example = "128") @Range(min = 1, max = 10_000) @Nullable
        Integer headDim,

        @About(value = "How it attends: gqa, sliding-window mix, hybrid-linear or mla.", example = "gqa") @Nullable
        String attention,

        @About(value = "Layers whose KV cache grows with the context.", example = "48") @Range(max = 1000) @Nullable
        Integer fullAttentionLayers,

        @About("Tokens that the other attention layers keep.")
        @Unit("tokens")
        @Range(min = 1, max = 10_000_000)
        @Nullable
        Integer slidingWindow,

        @About(value = "KV cache that a token of context costs with 16-bit values, over all layers.", example = "98304")
        @Unit("bytes")
        @Range(min = 1, max = 1e9)
        @Nullable
        Double kvBytesPerTokenFp16,

        @About(value = "The longest context that it takes.", example = "262144")
        @Unit("tokens")
        @Range(min = 1, max = 100_000_000)
        @Nullable
        Integer maxContext,

        @About(value = "Whether it sees pictures.", example = "false") @Nullable
        Boolean vision,

        @About(value = "What it is good for.", example = "code-sub")
        Use use,

        @About(value = "When it was published.", example = "2025-07") @Nullable
        String released,

        @About(value = "The license of its weights.", example = "Apache-2.0") @Nullable
        String license,

        @About(value = "Where it was read.", example = "https://example.org/source")
        String sourceUrl,

        @About(value = "The day, or the month, that the source is of.", example = "2026-02-17") @Nullable
        String sourceDate,

        @About("Anything else worth saying; nothing is computed from it.") @Nullable
        String note,

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
    public String key() {
        return modelId;
    }
}
