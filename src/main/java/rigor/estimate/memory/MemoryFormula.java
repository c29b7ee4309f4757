package rigor.estimate.memory;

import static rigor.facts.keys.CoefficientKey.HEADS;
import static rigor.facts.keys.CoefficientKey.HEAD_DIM;
import static rigor.facts.keys.CoefficientKey.MEM_BAND_FLOOR;
import static rigor.facts.keys.CoefficientKey.MEM_BAND_LLAMA_CPP;
import static rigor.facts.keys.CoefficientKey.MEM_BAND_MOST;
import static rigor.facts.keys.CoefficientKey.MEM_BAND_OTHER;
import static rigor.facts.keys.CoefficientKey.MEM_BAND_TRANSFORMERS;
import static rigor.facts.keys.CoefficientKey.MEM_BAND_VLLM;
import static rigor.facts.keys.CoefficientKey.MEM_CTX_CAP;
import static rigor.facts.keys.CoefficientKey.MEM_LL_CTX;
import static rigor.facts.keys.CoefficientKey.MEM_LL_FIXED;
import static rigor.facts.keys.CoefficientKey.MEM_LL_NOFA;
import static rigor.facts.keys.CoefficientKey.MEM_NOFA_BATCH;
import static rigor.facts.keys.CoefficientKey.MEM_TF_ACT;
import static rigor.facts.keys.CoefficientKey.MEM_TF_KV;
import static rigor.facts.keys.CoefficientKey.MEM_VLLM_DENSE;
import static rigor.facts.keys.CoefficientKey.MEM_VLLM_MOE;
import static rigor.facts.keys.CoefficientKey.MEM_WINDOW_EXTRA;

import rigor.estimate.Coefficients;
import rigor.estimate.size.BuyersEngine;
import rigor.estimate.size.FormatKind;
import rigor.estimate.size.InferenceEngine;
import rigor.estimate.size.Shape;
import rigor.facts.keys.CoefficientKey;

/**
 * What a model takes beside its weights, in GiB.
 *
 * @param c the coefficients, fitted on {@code memory_measurements.csv}
 */
public record MemoryFormula(Coefficients c) {
    public static final double GIB = 1L << 30;

    /** Programs that set memory aside in ways of their own. */
    public enum Runtime {
        LLAMA_CPP("llama.cpp", MEM_BAND_LLAMA_CPP),
        VLLM("vllm", MEM_BAND_VLLM),
        TRANSFORMERS("transformers", MEM_BAND_TRANSFORMERS),
        MLX("other", MEM_BAND_OTHER);

        private final String word;
        private final CoefficientKey band;

        Runtime(String word, CoefficientKey band) {
            this.word = word;
            this.band = band;
        }

        public String word() {
            return word;
        }

        /** By the engine's name, else by what usually runs the format. */
        public static Runtime of(String engine, FormatKind format) {
            if (engine.contains("transformers")) {
                return TRANSFORMERS;
            }
            if (engine.contains("vllm") && !engine.contains("mlx") || engine.contains("sglang")) {
                return VLLM;
            }
            boolean unnamed = engine.isEmpty();
            return engine.contains("mlx") ? MLX : unnamed ? of(BuyersEngine.of(format)) : LLAMA_CPP;
        }

        public static Runtime of(InferenceEngine engine) {
            return engine.isServer() ? VLLM : engine == InferenceEngine.MLX ? MLX : LLAMA_CPP;
        }
    }

    /**
     * The KV cache of one stream: keys and values of the full layers for all tokens, of the others for a window, and the
     * recurrent state.
     *
     * @param share bytes of a value in the cache's format, over the 2 of 16 bit
     */
    double cache(Shape shape, Runtime runtime, double tokens, double share) {
        double window = shape.window() + (runtime == Runtime.LLAMA_CPP ? c.value(MEM_WINDOW_EXTRA) : 0);
        return (shape.cacheAt(tokens, window) * share + shape.state() / 2) / GIB;
    }

    /** llama.cpp: a fixed part, and activations of 16 bit that grow with the context up to a point. */
    double llamaBuffers(Shape shape, double tokens, boolean largeBatch) {
        double counted = largeBatch ? tokens : Math.min(tokens, c.value(MEM_CTX_CAP));
        return c.value(MEM_LL_FIXED) + c.value(MEM_LL_CTX) * counted * shape.hidden() * 2 / GIB;
    }

    /** Without flash attention llama.cpp holds the scores of a micro-batch in 32 bit. */
    double llamaScores(Shape shape, double tokens) {
        Integer known = shape.model().attentionHeads();
        double heads = known == null ? c.value(HEADS) : known;
        return c.value(MEM_LL_NOFA) * c.value(MEM_NOFA_BATCH) * tokens * heads * 4 / GIB;
    }

    /** vLLM: what its profiling run peaks at, and what is not PyTorch's, on each GPU. */
    double vllmBuffers(Shape shape) {
        return c.value(shape.isMoe() ? MEM_VLLM_MOE : MEM_VLLM_DENSE);
    }

    /** Transformers before 4.50 keeps the feed-forward activations of the whole prompt. */
    double transformersBuffers(Shape shape, double tokens, boolean early) {
        return early && !shape.isMoe() ? c.value(MEM_TF_ACT) * tokens * intermediate(shape) / GIB : 0;
    }

    /** Width of the feed-forward part: three matrices make up what attention leaves of a layer. */
    private double intermediate(Shape shape) {
        Integer known = shape.model().attentionHeads();
        double heads = known == null ? c.value(HEADS) : known;
        double attention = 2 * shape.hidden() * (heads * c.value(HEAD_DIM) + c.value(MEM_TF_KV));
        double layer = (shape.total() - 2 * shape.vocabulary() * shape.hidden()) / shape.layers();
        return Math.max(0, (layer - attention) / (3 * shape.hidden()));
    }

    /** What the engine needs beside weights and cache when it serves on so many GPUs. */
    double buffers(Shape shape, Runtime runtime, double tokens, int gpus) {
        return gpus
                * switch (runtime) {
                    case LLAMA_CPP -> llamaBuffers(shape, tokens, false);
                    case VLLM -> vllmBuffers(shape);
                    case MLX -> c.value(MEM_LL_FIXED);
                    case TRANSFORMERS -> 0;
                };
    }

    /** Half the width of the 90 % band of a total; what llama.cpp is off by does not grow with the model. */
    double halfWidth(Runtime runtime, double total) {
        double share = c.value(runtime.band) * total;
        double most = runtime == Runtime.LLAMA_CPP ? c.value(MEM_BAND_MOST) : share;
        return Math.max(c.value(MEM_BAND_FLOOR), Math.min(share, most));
    }
}
