package rigor.estimate.size;

import java.util.Locale;
import rigor.facts.Accelerator.Platform;

/** The programs that run models, as far as their speeds differ. */
public enum InferenceEngine {
    LLAMA_CPP("llama.cpp"),
    VLLM("vllm"),
    SGLANG("sglang"),
    MLX("mlx"),
    DS4("ds4");

    private final String word;

    InferenceEngine(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    /** Whether it is built to serve many users, with kernels of its own. */
    public boolean isServer() {
        return this == VLLM || this == SGLANG;
    }

    /** Whether it splits the tensors of a model by rows rather than by attention heads. */
    public boolean splitsRows() {
        return this == LLAMA_CPP || this == DS4;
    }

    /** Whether it was made for that platform. */
    public boolean runsOn(Platform platform) {
        return switch (this) {
            case MLX -> platform == Platform.METAL;
            case VLLM, SGLANG -> platform != Platform.METAL && platform != Platform.CPU;
            case DS4 -> platform != Platform.CPU;
            case LLAMA_CPP -> true;
        };
    }

    /** The engine of that name, or the usual one for the format if there is none. */
    public static InferenceEngine of(String name, FormatKind format, Platform platform) {
        String n = name.toLowerCase(Locale.ROOT);
        if (n.contains("llama") || n.contains("lm studio") || n.contains("lmstudio")) {
            return LLAMA_CPP;
        }
        if (n.contains("vllm") && !n.contains("mlx")) {
            return VLLM;
        }
        if (n.contains("sglang") || n.contains("trt") || n.contains("tensorrt")) {
            return SGLANG;
        }
        return n.contains("mlx") ? MLX : n.contains("ds4") ? DS4 : usual(format, platform);
    }

    /** Whether the name is that of ollama, which wraps llama.cpp at a cost. */
    public static boolean isOllama(String name) {
        return name.toLowerCase(Locale.ROOT).contains("ollama");
    }

    private static InferenceEngine usual(FormatKind format, Platform platform) {
        return switch (format) {
            case MLX -> MLX;
            case FP8, NVFP4, INT4 -> VLLM;
            case F16, MXFP4 -> platform == Platform.CUDA ? VLLM : LLAMA_CPP;
            default -> LLAMA_CPP;
        };
    }
}
