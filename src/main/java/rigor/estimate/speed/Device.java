package rigor.estimate.speed;

import org.jspecify.annotations.Nullable;
import rigor.estimate.Coefficients;
import rigor.facts.Accelerator;
import rigor.facts.keys.CoefficientKey;

/**
 * An accelerator as the formulas see it.
 *
 * @param bandwidth peak, in B/s
 * @param flops 16-bit peak without sparsity, in FLOP/s
 */
public record Device(Accelerator accelerator, DeviceClass kind, double bandwidth, double flops) {
    private static final double GIGA = 1e9;
    private static final double TERA = 1e12;

    /** Null if the bandwidth is not known: nothing can be said without it. */
    static @Nullable Device of(Accelerator a, Coefficients c) {
        if (a.bandwidthGbS() == null) {
            return null;
        }
        DeviceClass kind = DeviceClass.of(a, c);
        return new Device(a, kind, a.bandwidthGbS() * GIGA, tflops(a, kind, c) * TERA);
    }

    /** A figure below 1 is that of a card without fast 16-bit arithmetic, which then computes in 32 bit. */
    private static double tflops(Accelerator a, DeviceClass kind, Coefficients c) {
        Double declared = a.fp16Tflops();
        return declared != null && declared >= 1
                ? declared
                : c.value(
                        CoefficientKey.Family.TFLOPS,
                        a.acceleratorId(),
                        c.value(kind.flopsPerByte()) * (a.bandwidthGbS() == null ? 0 : a.bandwidthGbS()));
    }

    String architecture() {
        return accelerator.architecture();
    }

    String id() {
        return accelerator.acceleratorId();
    }

    /** Whether it is of an architecture too slow in arithmetic to keep its memory busy. */
    boolean isOld(Coefficients c) {
        return c.has(CoefficientKey.Family.OLD, architecture());
    }

    /** Whether nobody has published a row of its kind. */
    boolean isUnmeasured(Coefficients c) {
        return kind == DeviceClass.XPU || isOld(c);
    }

    boolean isBlackwell() {
        return "Blackwell".equals(architecture());
    }
}
