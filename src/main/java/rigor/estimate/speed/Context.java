package rigor.estimate.speed;

import static rigor.facts.keys.CoefficientKey.ATT_CPU;
import static rigor.facts.keys.CoefficientKey.ATT_CUDA;
import static rigor.facts.keys.CoefficientKey.ATT_METAL;
import static rigor.facts.keys.CoefficientKey.ATT_MLA_METAL;
import static rigor.facts.keys.CoefficientKey.ATT_ROCM;
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
        double bytes = w.shape().cacheAt(w.depth(), w.shape().window());
        return w.streams() * bytes / (w.device().bandwidth() * c.value(platform()) * w.parallel());
    }

    double attention() {
        double share = c.value(kernels())
                * (w.shape().isLatent() && w.backend() == Backend.METAL ? c.value(ATT_MLA_METAL) : 1);
        double flop = w.shape().attentionPerToken() * w.depth();
        return w.streams() * flop / (w.device().flops() * share * w.parallel());
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
