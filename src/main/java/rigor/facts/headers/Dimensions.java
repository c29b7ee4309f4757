package rigor.facts.headers;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import rigor.facts.Model.Architecture;

/**
 * A model's dimensions as a header says them.
 *
 * @param layers of the model itself: heads that draft tokens (MTP) are none
 * @param experts that are chosen from in a layer, {@code active} of which each token wakes, beside {@code shared} ones; 0 if
 *     there are none
 * @param missing what the header does not say, in words
 */
record Dimensions(
        Architecture architecture,
        @Nullable Integer layers,
        @Nullable Integer hidden,
        @Nullable Integer heads,
        @Nullable Integer kvHeads,
        @Nullable Integer headDim,
        Attention attention,
        @Nullable Integer maxContext,
        int experts,
        int active,
        int shared,
        List<String> missing) {
    private static final Attention UNKNOWN = new Attention(null, null, null, null);

    static Dimensions of(Keys keys, String architecture) {
        Integer layers = layers(keys);
        Attention attention = layers == null ? UNKNOWN : Attention.of(keys, architecture, layers);
        boolean latent = keys.has("attention.kv_lora_rank", "kv_lora_rank");
        int experts = or0(
                keys.whole("expert_count", "num_local_experts", "num_experts", "n_routed_experts", "moe_num_experts"));
        Dimensions told = new Dimensions(
                experts > 1 ? Architecture.MOE : Architecture.DENSE,
                layers,
                keys.whole("embedding_length", "hidden_size", "d_model", "n_embd"),
                heads(keys),
                kvHeads(keys),
                latent ? null : keyWidth(keys),
                attention,
                keys.whole("context_length", "max_position_embeddings", "max_seq_len", "n_positions"),
                experts,
                or0(keys.whole(
                        "expert_used_count",
                        "num_experts_per_tok",
                        "num_experts_per_token",
                        "experts_per_token",
                        "moe_k",
                        "top_k_experts",
                        "moe_topk")),
                shared(keys),
                List.of());
        return told.telling();
    }

    private Dimensions telling() {
        List<String> missing = new ArrayList<>();
        tell(layers, "the number of layers", missing);
        tell(hidden, "the width of a layer", missing);
        tell(heads, "the attention heads", missing);
        tell(kvHeads, "the heads of keys and values", missing);
        tell(attention.kind(), "how it attends, or in a way that the table has no word for", missing);
        tell(attention.bytesPerToken(), "what the KV cache of a token takes", missing);
        tell(maxContext, "the longest context", missing);
        return new Dimensions(
                architecture,
                layers,
                hidden,
                heads,
                kvHeads,
                headDim,
                attention,
                maxContext,
                experts,
                active,
                shared,
                List.copyOf(missing));
    }

    private static void tell(@Nullable Object known, String what, List<String> missing) {
        if (known == null) {
            missing.add(what);
        }
    }

    /** Blocks less those that only draft tokens, where the header counts them. */
    private static @Nullable Integer layers(Keys keys) {
        Integer blocks = keys.whole("block_count");
        if (blocks != null) {
            return blocks - or0(keys.whole("nextn_predict_layers"));
        }
        Integer told = keys.whole("num_hidden_layers", "n_layers", "num_layers", "n_layer");
        int types = keys.each("layers_block_type", "layer_types").size();
        return told != null ? told : types > 0 ? Integer.valueOf(types) : null;
    }

    static @Nullable Integer heads(Keys keys) {
        return most(keys, "attention.head_count", "num_attention_heads", "n_heads", "n_head");
    }

    static @Nullable Integer kvHeads(Keys keys) {
        Integer told = most(keys, "attention.head_count_kv", "num_key_value_heads", "n_kv_heads");
        return told == null ? heads(keys) : told;
    }

    /** Of a layer that has any, where the header has one figure a layer. */
    private static @Nullable Integer most(Keys keys, String... names) {
        List<?> each = keys.each(names);
        return each.isEmpty()
                ? keys.whole(names)
                : Collections.max(each.stream()
                        .map(n -> n instanceof Number number ? number.intValue() : 0)
                        .toList());
    }

    /** Width of a key: the header's, else what a head has of the layer's width. */
    static @Nullable Integer keyWidth(Keys keys) {
        Integer told = keys.whole("attention.key_length", "head_dim");
        Integer hidden = keys.whole("embedding_length", "hidden_size", "d_model", "n_embd");
        Integer heads = heads(keys);
        return told != null || hidden == null || heads == null || heads == 0 ? told : Integer.valueOf(hidden / heads);
    }

    private static int shared(Keys keys) {
        Integer told =
                keys.whole("expert_shared_count", "n_shared_experts", "moe_num_shared_experts", "num_shared_experts");
        boolean one = told == null
                && keys.number("expert_shared_feed_forward_length", "shared_expert_intermediate_size")
                                .orElse(0)
                        > 0;
        return one ? 1 : or0(told);
    }

    private static int or0(@Nullable Integer known) {
        return Objects.requireNonNullElse(known, 0);
    }
}
