package rigor.estimate.speed;

import static rigor.facts.keys.CoefficientKey.BAND_Z;
import static rigor.facts.keys.CoefficientKey.PF_AGE;
import static rigor.facts.keys.CoefficientKey.PF_ATT;
import static rigor.facts.keys.CoefficientKey.PF_BATCH;
import static rigor.facts.keys.CoefficientKey.PF_BF16;
import static rigor.facts.keys.CoefficientKey.PF_DS4;
import static rigor.facts.keys.CoefficientKey.PF_LAYER;
import static rigor.facts.keys.CoefficientKey.PF_MOE;
import static rigor.facts.keys.CoefficientKey.PF_OLLAMA;
import static rigor.facts.keys.CoefficientKey.PF_READ;
import static rigor.facts.keys.CoefficientKey.PF_SD;
import static rigor.facts.keys.CoefficientKey.PF_VLLM;
import static rigor.facts.keys.CoefficientKey.PF_VULKAN;

import rigor.estimate.Coefficients;
import rigor.estimate.size.FormatKind;
import rigor.estimate.size.InferenceEngine;

/**
 * The time to read a prompt. Each micro-batch computes with all active parameters for each of its tokens, attends to
 * what was read before, and reads the weights once; a batch wakes nearly all experts.
 */
public record Prefill(Workload w, Coefficients c) {

    /** Seconds until a prompt of so many tokens is read, on an idle device. */
    public double seconds(double prompt) {
        double batch = c.value(PF_BATCH);
        double sum = 0;
        for (double depth = 0; depth < prompt; depth += batch) {
            sum += Math.min(batch, prompt - depth) * perToken(depth);
        }
        return sum;
    }

    /** Seconds for one token of a micro-batch that begins after so many tokens. */
    public double perToken(double depth) {
        double batch = c.value(PF_BATCH);
        double rate = w.device().flops() * share() * devices();
        double parameters = 2 * w.shape().active() / rate;
        double attention = w.shape().attentionPerToken() * (depth + batch / 2) / (rate * c.value(PF_ATT));
        double read = w.weights().all() * woken(batch) / (w.device().bandwidth() * c.value(PF_READ) * devices());
        return parameters + attention + read / batch;
    }

    /** Half-width of the 90 % band of the natural logarithm. */
    public double spread() {
        return c.value(BAND_Z) * c.value(PF_SD);
    }

    private double share() {
        double share = c.value(w.device().kind().reachedInPrefill());
        share *= w.engine().isServer() ? c.value(PF_VLLM) : 1;
        share *= w.ollama() ? c.value(PF_OLLAMA) : 1;
        share *= w.engine() == InferenceEngine.DS4 ? c.value(PF_DS4) : 1;
        share *= w.isMoe() ? c.value(PF_MOE) : 1;
        share *= w.backend() == Backend.VULKAN ? c.value(PF_VULKAN) : 1;
        share *= w.format().kind() == FormatKind.F16 ? c.value(PF_BF16) : 1;
        return share * StrictMath.exp(-c.value(PF_AGE) * w.age());
    }

    private double devices() {
        return w.parallel() > 1 ? w.parallel() : w.count() > 1 ? c.value(PF_LAYER) : 1;
    }

    private double woken(double batch) {
        return w.isMoe() ? 1 - StrictMath.pow(1 - w.weights().woken(), batch) : 1;
    }
}
