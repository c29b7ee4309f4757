package rigor.facts.headers;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How many parameters a model has, in 10^9.
 *
 * @param active those that one token wakes
 * @param exact whether they were counted, rather than computed from the dimensions
 */
record Parameters(double total, double active, boolean exact) {
    private static final double BILLION = 1e9;
    private static final Pattern EXPERT = Pattern.compile(".*_exps(?:\\..*)?");
    private static final Pattern BLOCK = Pattern.compile("blk\\.(\\d+)\\..*");

    /** Counted in the tensors of a GGUF file, without blocks that only draft tokens. */
    static Parameters counted(Map<String, Long> tensors, Dimensions d) {
        double experts = 0;
        double others = 0;
        for (Map.Entry<String, Long> tensor : tensors.entrySet()) {
            if (isDraft(tensor.getKey(), d.layers())) {
                continue;
            }
            if (EXPERT.matcher(tensor.getKey()).matches()) {
                experts += tensor.getValue();
            } else {
                others += tensor.getValue();
            }
        }
        double woken = d.experts() == 0 ? 1 : (double) d.active() / d.experts();
        return new Parameters((experts + others) / BILLION, (others + experts * woken) / BILLION, true);
    }

    private static boolean isDraft(String tensor, @Nullable Integer layers) {
        var block = BLOCK.matcher(tensor);
        return layers != null && block.matches() && Integer.parseInt(block.group(1)) >= layers;
    }

    /**
     * Computed from a configuration: tables of input and output, projections of attention, gated feed-forward parts of three
     * matrices. Empty where a dimension is missing, or a layer is of a kind that these do not make up.
     */
    static Optional<Parameters> computed(Keys keys, Dimensions d) {
        Integer vocabulary = keys.whole("vocab_size");
        Integer width = keys.whole("intermediate_size");
        Integer expert = keys.whole("moe_intermediate_size", "intermediate_size");
        boolean plain = "gqa".equals(d.attention().kind())
                || "sliding-window mix".equals(d.attention().kind());
        if (!plain
                || vocabulary == null
                || expert == null
                || d.hidden() == null
                || d.heads() == null
                || d.kvHeads() == null
                || d.headDim() == null
                || d.layers() == null) {
            return Optional.empty();
        }
        double hidden = d.hidden();
        double tables = vocabulary * hidden * (Boolean.TRUE.equals(keys.find("tie_word_embeddings")) ? 1 : 2);
        double attention = 2 * hidden * d.headDim() * (d.heads() + d.kvHeads());
        double dense = 3 * hidden * Objects.requireNonNullElse(width, expert);
        if (d.experts() == 0) {
            double all = tables + d.layers() * (attention + dense);
            return Optional.of(new Parameters(all / BILLION, all / BILLION, false));
        }
        int first = Objects.requireNonNullElse(keys.whole("first_k_dense_replace", "moe_layer_start_index"), 0);
        double one = 3 * hidden * expert;
        double fixed = tables + d.layers() * attention + first * dense + (d.layers() - first) * d.shared() * one;
        double all = fixed + (d.layers() - first) * (double) d.experts() * one;
        double woken = fixed + (d.layers() - first) * (double) d.active() * one;
        return Optional.of(new Parameters(all / BILLION, woken / BILLION, false));
    }
}
