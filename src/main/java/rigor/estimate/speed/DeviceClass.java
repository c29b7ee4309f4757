package rigor.estimate.speed;

import java.util.Locale;
import rigor.estimate.Coefficients;
import rigor.facts.Accelerator;
import rigor.facts.Accelerator.MemoryKind;

/** Devices that reach like shares of their peak figures. */
public enum DeviceClass {
    /** CUDA cards with graphics memory. */
    GDDR,
    /** Cards with stacked memory, of NVIDIA or AMD. */
    HBM,
    /** CUDA with unified memory. */
    GB10,
    METAL,
    /** AMD systems on a chip with unified memory. */
    STRIX,
    /** AMD cards with graphics memory. */
    RDNA,
    XPU;

    static DeviceClass of(Accelerator a, Coefficients c) {
        return switch (a.platform()) {
            case METAL -> METAL;
            case XPU -> XPU;
            case ROCM -> rocm(a);
            case CUDA -> cuda(a, c);
        };
    }

    private static DeviceClass rocm(Accelerator a) {
        if (a.memoryKind() == MemoryKind.UNIFIED) {
            return STRIX;
        }
        return a.architecture().contains("CDNA") || a.architecture().contains("GCN") ? HBM : RDNA;
    }

    /** By what is known of the memory, never by its bandwidth: a faster card must not fall into a worse class. */
    private static DeviceClass cuda(Accelerator a, Coefficients c) {
        if (c.has("hbm." + a.architecture()) || c.has("hbm." + a.acceleratorId())) {
            return HBM;
        }
        return a.memoryKind() == MemoryKind.UNIFIED ? GB10 : GDDR;
    }

    /** Whether several of them are several machines on a network. */
    boolean isNetworked() {
        return this == GB10 || this == STRIX;
    }

    public String title() {
        return switch (this) {
            case GDDR -> "CUDA cards";
            case HBM -> "cards with stacked memory";
            case GB10 -> "GB10";
            case METAL -> "Apple";
            case STRIX -> "Strix Halo";
            case RDNA -> "AMD cards";
            case XPU -> "Intel cards";
        };
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
