package rigor.estimate.speed;

import rigor.estimate.Coefficients;
import rigor.estimate.size.InferenceEngine;

/** The time that grows with the context. */
public record Context(Workload w, Coefficients c, WeightReadTime reading) {

    double cache() {
        double bytes = w.shape().cacheAt(w.depth(), w.shape().window());
        return w.streams() * bytes / (w.device().bandwidth() * c.value("kv." + platform()) * w.parallel());
    }

    double attention() {
        double share = c.value("att." + kernels())
                * (w.shape().isLatent() && w.backend() == Backend.METAL ? c.value("att.mla.metal") : 1);
        double flop = w.shape().attentionPerToken() * w.depth();
        return w.streams() * flop / (w.device().flops() * share * w.parallel());
    }

    double state() {
        double copies = w.engine() == InferenceEngine.LLAMA_CPP ? c.value("state.llama") : 1;
        return w.streams() * w.shape().state() * copies / (reading.bandwidth() * w.parallel());
    }

    private String platform() {
        return w.backend() == Backend.METAL ? "metal" : w.backend().isOpen() ? "amd" : "cuda";
    }

    private String kernels() {
        return switch (w.backend()) {
            case CUDA, METAL, ROCM -> w.backend().word();
            case VULKAN, XPU -> "vulkan";
        };
    }
}
