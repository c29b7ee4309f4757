package rigor.estimate.speed;

import static rigor.facts.keys.CoefficientKey.ATT_CPU;
import static rigor.facts.keys.CoefficientKey.ATT_CUDA;
import static rigor.facts.keys.CoefficientKey.ATT_METAL;
import static rigor.facts.keys.CoefficientKey.ATT_MLA;
import static rigor.facts.keys.CoefficientKey.ATT_MLA_METAL;
import static rigor.facts.keys.CoefficientKey.ATT_MLA_SERVER;
import static rigor.facts.keys.CoefficientKey.ATT_ROCM;
import static rigor.facts.keys.CoefficientKey.ATT_SERVER;
import static rigor.facts.keys.CoefficientKey.ATT_VULKAN;
import static rigor.facts.keys.CoefficientKey.KV_AMD;
import static rigor.facts.keys.CoefficientKey.KV_CPU;
import static rigor.facts.keys.CoefficientKey.KV_CUDA;
import static rigor.facts.keys.CoefficientKey.KV_METAL;
import static rigor.facts.keys.CoefficientKey.STATE_LLAMA;

import rigor.estimate.Coefficients;
import rigor.estimate.size.InferenceEngine;
import rigor.facts.keys.CoefficientKey;

/** The time that grows with the context. */
public record Context(Workload w, Coefficients c, WeightReadTime reading) {

    double cache() {
        double bytes = w.shape().cacheAt(w.depth(), w.shape().window()) * w.cacheShare();
        return w.streams() * bytes / (w.device().bandwidth() * c.value(platform()) * w.parallel());
    }

    double attention() {
        double share = c.value(kernels()) * latent() * (w.engine().isServer() ? c.value(ATT_SERVER) : 1);
        double flop = w.shape().attentionPerToken() * w.depth();
        return w.streams() * flop / (w.device().flops() * share * w.parallel());
    }

    /** A latent cache is wide and shared by all heads, which kernels handle better or worse than others. */
    private double latent() {
        if (!w.shape().isLatent()) {
            return 1;
        }
        return c.value(w.backend() == Backend.METAL ? ATT_MLA_METAL : w.engine().isServer() ? ATT_MLA_SERVER : ATT_MLA);
    }

    double state() {
        double copies = w.engine() == InferenceEngine.LLAMA_CPP ? c.value(STATE_LLAMA) : 1;
        return w.streams() * w.shape().state() * copies / (reading.bandwidth() * w.parallel());
    }

    private CoefficientKey platform() {
        return switch (w.backend()) {
            case CUDA -> KV_CUDA;
            case METAL -> KV_METAL;
            case ROCM, VULKAN, XPU -> KV_AMD;
            case CPU -> KV_CPU;
        };
    }

    private CoefficientKey kernels() {
        return switch (w.backend()) {
            case CUDA -> ATT_CUDA;
            case METAL -> ATT_METAL;
            case ROCM -> ATT_ROCM;
            case VULKAN, XPU -> ATT_VULKAN;
            case CPU -> ATT_CPU;
        };
    }
}
