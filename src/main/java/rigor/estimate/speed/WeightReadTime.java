package rigor.estimate.speed;

import static rigor.facts.keys.CoefficientKey.CAP_CUDA;
import static rigor.facts.keys.CoefficientKey.CMP_AMD;
import static rigor.facts.keys.CoefficientKey.CMP_CPU;
import static rigor.facts.keys.CoefficientKey.CMP_LLAMA;
import static rigor.facts.keys.CoefficientKey.CMP_MATRIX;
import static rigor.facts.keys.CoefficientKey.CMP_METAL;
import static rigor.facts.keys.CoefficientKey.CMP_MOE;
import static rigor.facts.keys.CoefficientKey.CMP_VLLM;
import static rigor.facts.keys.CoefficientKey.EFFM_DS4;
import static rigor.facts.keys.CoefficientKey.EFFM_MLX;
import static rigor.facts.keys.CoefficientKey.EFFM_OLLAMA;
import static rigor.facts.keys.CoefficientKey.EFFM_SERVER_ROCM;
import static rigor.facts.keys.CoefficientKey.EFFM_SGLANG;
import static rigor.facts.keys.CoefficientKey.EFF_OLD;
import static rigor.facts.keys.CoefficientKey.FMT_BF16_VULKAN;
import static rigor.facts.keys.CoefficientKey.FMT_F16;
import static rigor.facts.keys.CoefficientKey.FMT_FP8;
import static rigor.facts.keys.CoefficientKey.FMT_GGUF3;
import static rigor.facts.keys.CoefficientKey.FMT_GGUF8;
import static rigor.facts.keys.CoefficientKey.FMT_INT4;
import static rigor.facts.keys.CoefficientKey.FMT_MXFP4;
import static rigor.facts.keys.CoefficientKey.FMT_NVFP4;
import static rigor.facts.keys.CoefficientKey.MOE_GATHER;
import static rigor.facts.keys.CoefficientKey.MOE_ROUTE;
import static rigor.facts.keys.CoefficientKey.MOE_ROUTE_METAL;
import static rigor.facts.keys.CoefficientKey.MOE_ROUTE_SAME;

import rigor.estimate.Coefficients;
import rigor.estimate.size.InferenceEngine;
import rigor.facts.keys.CoefficientKey;

/** The time to read the weights, and to compute with them. */
record WeightReadTime(Workload w, Coefficients c) {

    /** Streams up to which llama.cpp multiplies vectors: {@code MMVQ_MAX_BATCH_SIZE} of its CUDA code. */
    private static final int VECTORS = 8;

    /** Columns of a tile of llama.cpp's matrix kernel on Metal. */
    private static final int METAL_TILE = 32;

    /** Bytes a second that reading weights reaches on one device. */
    double bandwidth() {
        double share = c.value(w.device().kind().reached()) * engine() * format();
        double slow = w.device().isOld(c) ? c.value(EFF_OLD) : 1;
        double generation = c.value(CoefficientKey.Family.GENERATION, w.device().architecture(), 1);
        double bf16 =
                w.format().isBfloat() && w.backend() == Backend.VULKAN && w.isMoe() ? c.value(FMT_BF16_VULKAN) : 1;
        double reached = w.device().bandwidth() * share * generation * slow * bf16;
        return w.backend() == Backend.CUDA ? 1 / (1 / reached + 1 / c.value(CAP_CUDA)) : reached;
    }

    private double engine() {
        double own = switch (w.engine()) {
            case MLX -> c.value(EFFM_MLX);
            case DS4 -> c.value(EFFM_DS4);
            case SGLANG -> c.value(EFFM_SGLANG) * servedOnAmd();
            case VLLM -> servedOnAmd();
            case LLAMA_CPP -> 1;
        };
        return w.ollama() ? own * c.value(EFFM_OLLAMA) : own;
    }

    /** Servers were written for CUDA first. */
    private double servedOnAmd() {
        return w.backend() == Backend.ROCM ? c.value(EFFM_SERVER_ROCM) : 1;
    }

    private double format() {
        return switch (w.format().kind()) {
            case GGUF4, MLX, DS4 -> 1;
            case GGUF3 -> c.value(FMT_GGUF3);
            case GGUF8 -> c.value(FMT_GGUF8);
            case F16 -> c.value(FMT_F16);
            case FP8 -> c.value(FMT_FP8);
            case NVFP4 -> c.value(FMT_NVFP4);
            case INT4 -> c.value(FMT_INT4);
            case MXFP4 -> c.value(FMT_MXFP4);
        };
    }

    /** The share of all experts that a round wakes: streams wake different ones, not independently. */
    double woken() {
        double power =
                c.value(w.samePrompt() ? MOE_ROUTE_SAME : w.backend() == Backend.METAL ? MOE_ROUTE_METAL : MOE_ROUTE);
        return 1 - StrictMath.pow(1 - w.weights().woken(), StrictMath.pow(w.streams(), power));
    }

    /** The share of the bandwidth that scattered experts reach: all of it when all are read. */
    private double gathered() {
        double alone = c.value(MOE_GATHER);
        double one = w.weights().woken();
        return alone + (1 - alone) * Math.min(1, (woken() - one) / Math.max(1 - one, 1e-9));
    }

    double seconds() {
        double together = bandwidth() * w.parallel();
        double shared = w.weights().shared() / together;
        return w.isMoe() ? shared + w.weights().experts() * woken() / (together * gathered()) : shared;
    }

    /** A multiplication and an addition for each active parameter and stream. */
    double arithmetic() {
        double share = c.value(kernels()) * (w.isMoe() ? c.value(CMP_MOE) : 1);
        return 2 * w.shape().active() * computed() / (w.device().flops() * share * w.parallel());
    }

    /**
     * Streams that arithmetic is done for. llama.cpp computes up to 8 as vectors; more as matrices, faster for each, but for
     * whole tiles.
     */
    private double computed() {
        int n = w.streams();
        if (w.engine() != InferenceEngine.LLAMA_CPP || n <= VECTORS) {
            return n;
        }
        int tile = w.backend() == Backend.METAL ? METAL_TILE : 1;
        return Math.max(VECTORS, (n + tile - 1) / tile * tile / c.value(CMP_MATRIX));
    }

    private CoefficientKey kernels() {
        if (w.engine().isServer()) {
            return CMP_VLLM;
        }
        return switch (w.backend()) {
            case CUDA -> CMP_LLAMA;
            case METAL -> CMP_METAL;
            case ROCM, VULKAN, XPU -> CMP_AMD;
            case CPU -> CMP_CPU;
        };
    }
}
