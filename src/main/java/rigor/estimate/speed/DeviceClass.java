package rigor.estimate.speed;

import static rigor.facts.keys.CoefficientKey.EFF_CPU;
import static rigor.facts.keys.CoefficientKey.EFF_GB10;
import static rigor.facts.keys.CoefficientKey.EFF_GDDR;
import static rigor.facts.keys.CoefficientKey.EFF_HBM;
import static rigor.facts.keys.CoefficientKey.EFF_METAL;
import static rigor.facts.keys.CoefficientKey.EFF_RDNA;
import static rigor.facts.keys.CoefficientKey.EFF_STRIX;
import static rigor.facts.keys.CoefficientKey.EFF_XPU;
import static rigor.facts.keys.CoefficientKey.PF_CPU;
import static rigor.facts.keys.CoefficientKey.PF_GB10;
import static rigor.facts.keys.CoefficientKey.PF_GDDR;
import static rigor.facts.keys.CoefficientKey.PF_HBM;
import static rigor.facts.keys.CoefficientKey.PF_METAL;
import static rigor.facts.keys.CoefficientKey.PF_RDNA;
import static rigor.facts.keys.CoefficientKey.PF_STRIX;
import static rigor.facts.keys.CoefficientKey.PF_XPU;
import static rigor.facts.keys.CoefficientKey.TFLOPS_PER_GBS_CPU;
import static rigor.facts.keys.CoefficientKey.TFLOPS_PER_GBS_GB10;
import static rigor.facts.keys.CoefficientKey.TFLOPS_PER_GBS_GDDR;
import static rigor.facts.keys.CoefficientKey.TFLOPS_PER_GBS_HBM;
import static rigor.facts.keys.CoefficientKey.TFLOPS_PER_GBS_METAL;
import static rigor.facts.keys.CoefficientKey.TFLOPS_PER_GBS_RDNA;
import static rigor.facts.keys.CoefficientKey.TFLOPS_PER_GBS_STRIX;
import static rigor.facts.keys.CoefficientKey.TFLOPS_PER_GBS_XPU;

import rigor.estimate.Coefficients;
import rigor.facts.Accelerator;
import rigor.facts.Accelerator.MemoryKind;
import rigor.facts.keys.CoefficientKey;

/** Devices that reach like shares of their peak figures. */
public enum DeviceClass {
    /** CUDA cards with graphics memory. */
    GDDR(EFF_GDDR, PF_GDDR, TFLOPS_PER_GBS_GDDR),
    /** Cards with stacked memory, of NVIDIA or AMD. */
    HBM(EFF_HBM, PF_HBM, TFLOPS_PER_GBS_HBM),
    /** CUDA with unified memory. */
    GB10(EFF_GB10, PF_GB10, TFLOPS_PER_GBS_GB10),
    METAL(EFF_METAL, PF_METAL, TFLOPS_PER_GBS_METAL),
    /** AMD systems on a chip with unified memory. */
    STRIX(EFF_STRIX, PF_STRIX, TFLOPS_PER_GBS_STRIX),
    /** AMD cards with graphics memory. */
    RDNA(EFF_RDNA, PF_RDNA, TFLOPS_PER_GBS_RDNA),
    XPU(EFF_XPU, PF_XPU, TFLOPS_PER_GBS_XPU),
    /** Processors with system memory. */
    CPU(EFF_CPU, PF_CPU, TFLOPS_PER_GBS_CPU);

    private final CoefficientKey reached;
    private final CoefficientKey reachedInPrefill;
    private final CoefficientKey flopsPerByte;

    DeviceClass(CoefficientKey reached, CoefficientKey reachedInPrefill, CoefficientKey flopsPerByte) {
        this.reached = reached;
        this.reachedInPrefill = reachedInPrefill;
        this.flopsPerByte = flopsPerByte;
    }

    static DeviceClass of(Accelerator a, Coefficients c) {
        return switch (a.platform()) {
            case METAL -> METAL;
            case XPU -> XPU;
            case CPU -> CPU;
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
        if (c.has(CoefficientKey.Family.HBM, a.architecture()) || c.has(CoefficientKey.Family.HBM, a.acceleratorId())) {
            return HBM;
        }
        return a.memoryKind() == MemoryKind.UNIFIED ? GB10 : GDDR;
    }

    /** Whether several of them are several machines on a network. */
    boolean isNetworked() {
        return this == GB10 || this == STRIX || this == METAL;
    }

    public String title() {
        return switch (this) {
            case GDDR -> "CUDA cards";
            case HBM -> "cards with stacked memory";
            case GB10 -> "CUDA, unified memory";
            case METAL -> "Metal";
            case STRIX -> "ROCm, unified memory";
            case RDNA -> "ROCm cards";
            case XPU -> "XPU cards";
            case CPU -> "processors";
        };
    }

    /** The share of its bandwidth that reading weights reaches. */
    CoefficientKey reached() {
        return reached;
    }

    /** The share of its arithmetic that reading a prompt reaches. */
    CoefficientKey reachedInPrefill() {
        return reachedInPrefill;
    }

    /** 16-bit arithmetic by bandwidth, where no accelerator of its name has any figure. */
    CoefficientKey flopsPerByte() {
        return flopsPerByte;
    }
}
