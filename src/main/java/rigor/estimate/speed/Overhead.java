package rigor.estimate.speed;

import static rigor.facts.keys.CoefficientKey.AGE;
import static rigor.facts.keys.CoefficientKey.LAY_CPU;
import static rigor.facts.keys.CoefficientKey.LAY_CUDA_LLAMA;
import static rigor.facts.keys.CoefficientKey.LAY_CUDA_SGLANG;
import static rigor.facts.keys.CoefficientKey.LAY_CUDA_VLLM;
import static rigor.facts.keys.CoefficientKey.LAY_LIN;
import static rigor.facts.keys.CoefficientKey.LAY_LIN_EARLY;
import static rigor.facts.keys.CoefficientKey.LAY_METAL_LLAMA;
import static rigor.facts.keys.CoefficientKey.LAY_MLX;
import static rigor.facts.keys.CoefficientKey.LAY_MOE;
import static rigor.facts.keys.CoefficientKey.LAY_OLLAMA;
import static rigor.facts.keys.CoefficientKey.LAY_ROCM;
import static rigor.facts.keys.CoefficientKey.LAY_ROCM_SERVER;
import static rigor.facts.keys.CoefficientKey.LAY_VULKAN;
import static rigor.facts.keys.CoefficientKey.LS_HOP;
import static rigor.facts.keys.CoefficientKey.LS_HOP_NET;
import static rigor.facts.keys.CoefficientKey.SLOW_GB10;
import static rigor.facts.keys.CoefficientKey.SLOW_HBM;
import static rigor.facts.keys.CoefficientKey.TOK;
import static rigor.facts.keys.CoefficientKey.TP_BUS;
import static rigor.facts.keys.CoefficientKey.TP_BUS_FAST;
import static rigor.facts.keys.CoefficientKey.TP_NET;
import static rigor.facts.keys.CoefficientKey.TP_NET_METAL;
import static rigor.facts.keys.CoefficientKey.TP_SYNC;
import static rigor.facts.keys.CoefficientKey.TP_SYNC_LLAMA;

import rigor.estimate.Coefficients;
import rigor.estimate.size.InferenceEngine;
import rigor.facts.Measurement.Split;
import rigor.facts.keys.CoefficientKey;

/** The time that does not shrink with bandwidth. */
record Overhead(Workload w, Coefficients c) {

    double layers() {
        double layer = c.value(key()) * (w.isMoe() ? c.value(LAY_MOE) : 1) * linear();
        double all = layer * w.shape().blocks() + c.value(TOK);
        return all * host() * StrictMath.exp(c.value(AGE) * w.age());
    }

    /** The coefficient of one layer. */
    CoefficientKey key() {
        if (w.engine() == InferenceEngine.MLX) {
            return LAY_MLX;
        }
        return switch (w.backend()) {
            case METAL -> LAY_METAL_LLAMA;
            case VULKAN, XPU -> LAY_VULKAN;
            case ROCM -> w.engine().isServer() ? LAY_ROCM_SERVER : LAY_ROCM;
            case CPU -> LAY_CPU;
            case CUDA -> onCuda();
        };
    }

    private CoefficientKey onCuda() {
        return switch (w.engine()) {
            case VLLM -> LAY_CUDA_VLLM;
            case SGLANG -> LAY_CUDA_SGLANG;
            default -> LAY_CUDA_LLAMA;
        };
    }

    private double linear() {
        boolean unready = w.early()
                && w.engine() == InferenceEngine.LLAMA_CPP
                && w.shape().linearLayers() > 0
                && !c.has(CoefficientKey.Family.MAMBA_SHARE, w.shape().family());
        double factor = c.value(LAY_LIN) * (unready ? c.value(LAY_LIN_EARLY) : 1);
        return 1 + (factor - 1) * w.shape().linearShare();
    }

    private double host() {
        double ollama = w.ollama() ? c.value(LAY_OLLAMA) : 1;
        return switch (w.device().kind()) {
            case GB10 -> ollama * c.value(SLOW_GB10);
            case HBM -> ollama * c.value(SLOW_HBM);
            default -> ollama;
        };
    }

    /** Layer split: a hop between devices. Tensor split: two all-reduces a layer, a start and a transfer each. */
    double joining() {
        boolean net = w.device().kind().isNetworked();
        if (w.split() == Split.LAYER) {
            return c.value(LS_HOP) * (w.count() - 1) * (net ? c.value(LS_HOP_NET) : 1);
        }
        int n = w.parallel();
        return n == 1 ? 0 : 2 * w.shape().blocks() * (start(net) + transfer(net, n));
    }

    private double start(boolean net) {
        if (net) {
            return c.value(w.backend() == Backend.METAL ? TP_NET_METAL : TP_NET);
        }
        return c.value(w.engine() == InferenceEngine.LLAMA_CPP ? TP_SYNC_LLAMA : TP_SYNC);
    }

    /** Ring all-reduce: each device sends and receives (n-1)/n of 16-bit activations, twice. */
    private double transfer(boolean net, int n) {
        boolean fast = net || w.device().kind() == DeviceClass.HBM || w.device().isBlackwell();
        double bytes = 2.0 * w.streams() * w.shape().hidden();
        return 2 * bytes * (n - 1) / n / c.value(fast ? TP_BUS_FAST : TP_BUS);
    }
}
