package rigor.estimate.speed;

import static rigor.facts.keys.CoefficientKey.GP_DEPTH_UNIT;

import rigor.estimate.Coefficients;
import rigor.estimate.size.FormatKind;
import rigor.estimate.size.InferenceEngine;
import rigor.facts.Measurement.Split;

/**
 * What two workloads may have in common, as far as their residuals then go together.
 *
 * @param depth {@code log2(1 + tokens / gp.depth.unit)}; {@code streams} likewise {@code log2}
 */
public record Traits(
        String accelerator,
        String architecture,
        String model,
        String family,
        DeviceClass device,
        InferenceEngine engine,
        Backend backend,
        FormatKind format,
        String exactly,
        boolean moe,
        double depth,
        double streams) {

    static Traits of(Workload w, Coefficients c) {
        String exactly = String.join(
                "|", w.format().name(), String.valueOf(w.count()), w.split().name());
        return new Traits(
                w.device().id(),
                w.device().architecture(),
                w.shape().id(),
                w.shape().family(),
                w.device().kind(),
                w.engine(),
                w.backend(),
                w.format().kind(),
                exactly,
                w.isMoe(),
                logDepth(w.depth(), c),
                log2(w.streams()));
    }

    public boolean isProcessor() {
        return device == DeviceClass.CPU;
    }

    /** The same for a prompt that ends after so many tokens, with nothing else running. */
    Traits ofPrompt(double tokens, Coefficients c) {
        return new Traits(
                accelerator,
                architecture,
                model,
                family,
                device,
                engine,
                backend,
                format,
                exactly,
                moe,
                logDepth(tokens, c),
                0);
    }

    static double logDepth(double tokens, Coefficients c) {
        return log2(1 + tokens / c.value(GP_DEPTH_UNIT));
    }

    boolean isTensorSplit() {
        return exactly.endsWith(Split.TENSOR.name());
    }

    /** The same program on the same kind of device. */
    boolean sameStack(Traits other) {
        return device == other.device && sameProgram(other);
    }

    boolean sameProgram(Traits other) {
        return engine == other.engine && backend == other.backend;
    }

    boolean samePair(Traits other) {
        return accelerator.equals(other.accelerator) && model.equals(other.model);
    }

    /** The same in everything but depth and streams. */
    boolean sameSetup(Traits other) {
        return samePair(other) && sameProgram(other) && exactly.equals(other.exactly);
    }

    private static double log2(double x) {
        return StrictMath.log(x) / StrictMath.log(2);
    }
}
