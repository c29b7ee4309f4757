package rigor.facts.check;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rigor.facts.Accelerator;
import rigor.facts.Facts;
import rigor.facts.Measurement;
import rigor.facts.Model;
import rigor.facts.PrefillMeasurement;
import rigor.facts.Weights;

/**
 * The bounds that hardware sets on speeds. On generation by memory: each token of a single stream reads every active
 * weight once, so {@code tokens/s <= bandwidth / active bytes}; only guessing several tokens ahead (speculative
 * decoding) goes beyond it. On reading a prompt by arithmetic: 2 FLOP an active parameter and token (Kaplan et al.,
 * 2020, 2.1); only a prompt that was read before, and is still cached, goes beyond it.
 */
final class Physics {
    private static final double GIB = 1L << 30;
    private static final double GB = 1e9;
    private static final double BILLION = 1e9;
    private static final double TERA = 1e12;
    private static final double FLOP_PER_PARAMETER = 2;
    /** 4-bit arithmetic over that of 16 bit, on the accelerators that have it. */
    private static final double FOUR_BIT = 4;

    private Physics() {}

    /** Why the measured speed cannot be, if it cannot; nothing if a figure for the bound is not known. */
    static Optional<String> fault(Measurement m, Facts facts) {
        Double bound = m.streams() == 1 && !m.isSpeculative() ? bound(m, facts) : null;
        return bound == null || m.decodeTokS() <= bound
                ? Optional.empty()
                : Optional.of(String.format(
                        Locale.ROOT,
                        "%s tok/s is more than memory bandwidth allows: reading the active weights of %s limits one"
                                + " stream on %d x %s to %.1f tok/s",
                        m.decodeTokS(),
                        m.modelId(),
                        m.acceleratorCount(),
                        m.acceleratorId(),
                        bound));
    }

    /** Why the prompt cannot have been read so fast, if it cannot; nothing if a figure for the bound is not known. */
    static Optional<String> fault(PrefillMeasurement m, Facts facts) {
        Double bound = bound(m, facts);
        return bound == null || m.prefillTokS() <= bound
                ? Optional.empty()
                : Optional.of(String.format(
                        Locale.ROOT,
                        "%s tok/s is more than arithmetic allows: the active parameters of %s limit %d x %s to %.0f"
                                + " tok/s; was a part of the prompt cached?",
                        m.prefillTokS(),
                        m.modelId(),
                        m.acceleratorCount(),
                        m.acceleratorId(),
                        bound));
    }

    /** Tokens per second. */
    private static @Nullable Double bound(PrefillMeasurement m, Facts facts) {
        Double tflops = facts.find(Accelerator.class, m.acceleratorId())
                .map(Accelerator::fp16Tflops)
                .filter(declared -> declared >= 1)
                .orElse(null);
        return tflops == null
                ? null
                : facts.find(Model.class, m.modelId())
                        .map(model -> FOUR_BIT
                                * tflops
                                * TERA
                                * m.acceleratorCount()
                                / (FLOP_PER_PARAMETER * model.activeParamsB() * BILLION))
                        .orElse(null);
    }

    /** Tokens per second. */
    private static @Nullable Double bound(Measurement m, Facts facts) {
        Double bandwidth = facts.find(Accelerator.class, m.acceleratorId())
                .map(Accelerator::bandwidthGbS)
                .orElse(null);
        Double read = activeBytes(m, facts);
        return bandwidth == null || read == null ? null : bandwidth * GB * m.acceleratorCount() / read;
    }

    private static @Nullable Double activeBytes(Measurement m, Facts facts) {
        Double bytes = m.weightsGib() != null
                ? Double.valueOf(m.weightsGib() * GIB)
                : facts.find(Weights.class, m.modelId() + " " + m.format())
                        .map(w -> w.weightsGb() * GB)
                        .orElse(null);
        return bytes == null
                ? null
                : facts.find(Model.class, m.modelId())
                        .map(model -> bytes * model.activeParamsB() / model.totalParamsB())
                        .orElse(null);
    }
}
