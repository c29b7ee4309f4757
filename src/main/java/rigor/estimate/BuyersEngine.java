package rigor.estimate;

import rigor.terms.ResidentModel;

/** The engine that a buyer would run a format with: that of its makers. */
final class BuyersEngine {
    private BuyersEngine() {}

    static Engine of(ResidentModel resident) {
        return of(FormatKind.of(resident.line().format()));
    }

    static Engine of(FormatKind format) {
        return switch (format) {
            case MLX -> Engine.MLX;
            case FP8, NVFP4, INT4 -> Engine.VLLM;
            case DS4 -> Engine.DS4;
            case MXFP4, F16, GGUF8, GGUF4, GGUF3 -> Engine.LLAMA_CPP;
        };
    }
}
