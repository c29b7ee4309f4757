package rigor.estimate.speed;

import static rigor.facts.keys.CoefficientKey.PF_BAND_CPU;
import static rigor.facts.keys.CoefficientKey.PF_BAND_GB10;
import static rigor.facts.keys.CoefficientKey.PF_BAND_GB10_VLLM;
import static rigor.facts.keys.CoefficientKey.PF_BAND_GDDR;
import static rigor.facts.keys.CoefficientKey.PF_BAND_GDDR_VLLM;
import static rigor.facts.keys.CoefficientKey.PF_BAND_METAL;
import static rigor.facts.keys.CoefficientKey.PF_BAND_OTHERS;
import static rigor.facts.keys.CoefficientKey.PF_BAND_RDNA;
import static rigor.facts.keys.CoefficientKey.PF_BAND_STRIX;

import rigor.facts.keys.CoefficientKey;

/** Devices and engines whose prefill speeds differ alike between sources. */
public enum PrefillGroup {
    GDDR("CUDA cards, llama.cpp", PF_BAND_GDDR),
    GDDR_SERVER("CUDA cards, vLLM", PF_BAND_GDDR_VLLM),
    GB10("CUDA, unified memory, llama.cpp", PF_BAND_GB10),
    GB10_SERVER("CUDA, unified memory, vLLM", PF_BAND_GB10_VLLM),
    METAL("Metal", PF_BAND_METAL),
    STRIX("ROCm, unified memory", PF_BAND_STRIX),
    RDNA("ROCm cards", PF_BAND_RDNA),
    /** Of which no share is fitted, and two sources tell. */
    PROCESSORS("processors", PF_BAND_CPU),
    /** Of which too few sources tell: cards with stacked memory, XPU cards. */
    OTHERS("other devices", PF_BAND_OTHERS);

    private final String title;
    private final CoefficientKey widening;

    PrefillGroup(String title, CoefficientKey widening) {
        this.title = title;
        this.widening = widening;
    }

    public static PrefillGroup of(Workload w) {
        boolean server = w.engine().isServer();
        return switch (w.device().kind()) {
            case GDDR -> server ? GDDR_SERVER : GDDR;
            case GB10 -> server ? GB10_SERVER : GB10;
            case METAL -> METAL;
            case STRIX -> STRIX;
            case RDNA -> RDNA;
            case CPU -> PROCESSORS;
            case HBM, XPU -> OTHERS;
        };
    }

    public String title() {
        return title;
    }

    /** Factor on the spread between setups; that between sources of one setup is the same everywhere. */
    public CoefficientKey widening() {
        return widening;
    }
}
