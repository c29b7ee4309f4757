package rigor.estimate.speed;

import java.util.Locale;
import rigor.facts.Accelerator.Platform;

/** The interface through which an engine reaches the device. */
enum Backend {
    CUDA,
    METAL,
    ROCM,
    VULKAN,
    XPU,
    CPU;

    /** That of the name, or the platform's own if the name is none. */
    static Backend of(String name, Platform platform) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "cuda" -> CUDA;
            case "metal" -> METAL;
            case "rocm", "hip" -> ROCM;
            case "vulkan" -> VULKAN;
            case "sycl" -> XPU;
            case "cpu" -> CPU;
            default -> valueOf(platform.name());
        };
    }
}
