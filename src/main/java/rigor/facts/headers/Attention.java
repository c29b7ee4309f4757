package rigor.facts.headers;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rigor.facts.Lazy;

/**
 * How the layers of a model attend, and what of it a cache keeps.
 *
 * @param kind as models.csv calls it; null for a kind that it has no word for
 * @param fullLayers whose cache grows with the context; null if not known
 * @param window tokens that sliding layers keep; null if none do
 * @param bytesPerToken of cache in 16 bit, over the layers that grow; null if not known
 */
record Attention(
        @Nullable String kind,
        @Nullable Integer fullLayers,
        @Nullable Integer window,
        @Nullable Integer bytesPerToken) {
    private static final int BYTES = 2;
    private static final String GROUPED = "gqa";
    private static final String LATENT = "mla";
    private static final String SLIDING = "sliding-window mix";
    private static final String HYBRID = "hybrid-linear";

    /** Every how manieth layer attends to all, where engines know it by the architecture and files do not say it. */
    private static final Lazy<Map<String, Integer>> PATTERNS = Lazy.of(() -> Patterns.read("sliding.properties"));

    static Attention of(Keys keys, String architecture, int layers) {
        if (!ratios(keys, layers).isEmpty() && !isMix(keys)) {
            return compressed(keys, layers);
        }
        List<Boolean> growing = growing(keys, architecture, layers);
        int full = (int) growing.stream().filter(g -> g).count();
        Integer window = full == layers
                ? null
                : keys.whole("attention.sliding_window", "sliding_window", "attention_chunk_size");
        Integer latent = keys.whole("attention.kv_lora_rank", "kv_lora_rank");
        String kind = full == layers ? GROUPED : window != null && !isMix(keys) ? SLIDING : HYBRID;
        return latent == null
                ? new Attention(
                        kind, full, kind.equals(SLIDING) ? window : null, grouped(keys, ownCaches(keys, growing)))
                : new Attention(full == layers ? LATENT : kind, full, null, latent(keys, latent, full));
    }

    /** Growing layers that do not use the cache of one before them. */
    private static int ownCaches(Keys keys, List<Boolean> growing) {
        Integer shared = keys.whole("attention.shared_kv_layers", "num_kv_shared_layers");
        int own = growing.size() - Objects.requireNonNullElse(shared, 0);
        return (int) growing.stream().limit(Math.max(0, own)).filter(g -> g).count();
    }

    /** Whether some layers keep a state instead of a cache. */
    private static boolean isMix(Keys keys) {
        return keys.has(
                        "full_attention_interval",
                        "hybrid_override_pattern",
                        "layers_block_type",
                        "linear_attn_config",
                        "shortconv.l_cache",
                        "ssm.state_size",
                        "ssm_state_size",
                        "conv_L_cache",
                        "linear_num_key_heads")
                || types(keys).anyMatch(type -> type.contains("linear") || type.contains("conv"));
    }

    /** Of each layer, whether its cache grows with the context. */
    private static List<Boolean> growing(Keys keys, String architecture, int layers) {
        String pattern = keys.text("hybrid_override_pattern");
        List<String> types = types(keys).toList();
        List<?> heads = keys.each("attention.head_count_kv");
        List<?> sliding = keys.each("attention.sliding_window_pattern");
        if (!pattern.isEmpty()) {
            return pattern.chars().mapToObj(c -> c == '*').toList();
        }
        if (!types.isEmpty()) {
            return types.stream()
                    .limit(layers)
                    .map(type -> type.contains("full") || type.equals("attention") || type.equals("*"))
                    .toList();
        }
        List<?> linear = keys.find("linear_attn_config") instanceof Map<?, ?> map
                        && map.get("full_attn_layers") instanceof List<?> list
                ? list
                : List.of();
        if (!linear.isEmpty()) {
            Set<Integer> full =
                    linear.stream().map(l -> ((Number) l).intValue()).collect(Collectors.toSet());
            return IntStream.rangeClosed(1, layers).mapToObj(full::contains).toList();
        }
        if (heads.stream().anyMatch(Attention::isZero)) {
            return heads.stream().limit(layers).map(h -> !isZero(h)).toList();
        }
        if (!sliding.isEmpty()) {
            return sliding.stream().limit(layers).map(s -> !isTrue(s)).toList();
        }
        return everyNth(interval(keys, architecture), layers);
    }

    private static Stream<String> types(Keys keys) {
        return keys.each("layer_types", "layers_block_type").stream().map(String::valueOf);
    }

    private static boolean isZero(Object value) {
        return value instanceof Number number && number.doubleValue() == 0;
    }

    private static boolean isTrue(Object value) {
        return value instanceof Boolean flag ? flag : !isZero(value);
    }

    /** 1 if all layers attend to all. */
    private static int interval(Keys keys, String architecture) {
        Integer told =
                keys.whole("full_attention_interval", "attention.sliding_window_pattern", "sliding_window_pattern");
        boolean slides =
                keys.has("attention.sliding_window", "sliding_window") && !isOff(keys.find("use_sliding_window"));
        if (told != null) {
            return told;
        }
        return slides ? PATTERNS.get().getOrDefault(architecture, 1) : 1;
    }

    private static boolean isOff(@Nullable Object flag) {
        return Boolean.FALSE.equals(flag);
    }

    private static List<Boolean> everyNth(int n, int layers) {
        return IntStream.rangeClosed(1, layers)
                .mapToObj(layer -> layer % n == 0)
                .toList();
    }

    /** Keys and values for each head of a layer that has any. */
    private static @Nullable Integer grouped(Keys keys, int full) {
        Integer heads = Objects.requireNonNullElseGet(
                keys.whole("num_global_key_value_heads"), () -> or0(Dimensions.kvHeads(keys)));
        Integer key =
                Objects.requireNonNullElseGet(keys.whole("global_head_dim"), () -> or0(Dimensions.keyWidth(keys)));
        Integer value = Objects.requireNonNullElse(keys.whole("attention.value_length", "v_head_dim"), key);
        return heads == 0 || key == 0 ? null : Integer.valueOf(full * heads * (key + value) * BYTES);
    }

    private static int or0(@Nullable Integer known) {
        return known == null ? 0 : known;
    }

    /** One latent vector with its rotary part a layer. */
    private static @Nullable Integer latent(Keys keys, int latent, int full) {
        Integer rope = keys.whole("rope.dimension_count", "qk_rope_head_dim");
        return rope == null ? null : (latent + rope) * full * BYTES;
    }

    /** Caches that keep one vector for several tokens, and beside the finer ones the keys of an index. */
    private static Attention compressed(Keys keys, int layers) {
        Integer heads = Dimensions.kvHeads(keys);
        Integer width = Dimensions.keyWidth(keys);
        Integer index = keys.whole("attention.indexer.key_length", "index_head_dim");
        Integer window = keys.whole("attention.sliding_window", "sliding_window");
        List<Double> ratios = ratios(keys, layers);
        double finest =
                ratios.stream().mapToDouble(r -> r).filter(r -> r > 0).min().orElse(1);
        double bytes = 0;
        for (double ratio : ratios) {
            if (ratio > 0) {
                double indexed = ratio == finest && index != null ? index : 0;
                bytes += (Objects.requireNonNullElse(heads, 1) * Objects.requireNonNullElse(width, 0) + indexed)
                        * BYTES
                        / ratio;
            }
        }
        return new Attention(null, null, window, width == null ? null : Integer.valueOf((int) Math.round(bytes)));
    }

    private static List<Double> ratios(Keys keys, int layers) {
        List<Double> ratios = new ArrayList<>();
        keys.each("compress_ratios", "attention.compress_ratios").stream()
                .limit(layers)
                .forEach(r -> ratios.add(((Number) r).doubleValue()));
        return ratios;
    }
}
