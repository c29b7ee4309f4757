package rigor.estimate.speed;

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
        double batch = c.value("pf.batch");
        double sum = 0;
        for (double depth = 0; depth < prompt; depth += batch) {
            sum += Math.min(batch, prompt - depth) * perToken(depth);
        }
        return sum;
    }

    /** Seconds for one token of a micro-batch that begins after so many tokens. */
    public double perToken(double depth) {
        double batch = c.value("pf.batch");
        double rate = w.device().flops() * share() * devices();
        double parameters = 2 * w.shape().active() / rate;
        double attention = w.shape().attentionPerToken() * (depth + batch / 2) / (rate * c.value("pf.att"));
        double read = w.weights().all() * woken(batch) / (w.device().bandwidth() * c.value("pf.read") * devices());
        return parameters + attention + read / batch;
    }

    /** Half-width of the 90 % band of the natural logarithm. */
    public double spread() {
        return c.value("band.z") * c.value("pf.sd");
    }

    private double share() {
        double share = c.value("pf." + w.device().kind().word());
        share *= w.engine().isServer() ? c.value("pf.vllm") : 1;
        share *= w.ollama() ? c.value("pf.ollama") : 1;
        share *= w.engine() == InferenceEngine.DS4 ? c.value("pf.ds4") : 1;
        share *= w.isMoe() ? c.value("pf.moe") : 1;
        share *= w.backend() == Backend.VULKAN ? c.value("pf.vulkan") : 1;
        share *= w.format().kind() == FormatKind.F16 ? c.value("pf.bf16") : 1;
        return share * Math.exp(-c.value("pf.age") * w.age());
    }

    private double devices() {
        return w.parallel() > 1 ? w.parallel() : w.count() > 1 ? c.value("pf.layer") : 1;
    }

    private double woken(double batch) {
        return w.isMoe() ? 1 - Math.pow(1 - w.weights().woken(), batch) : 1;
    }
}
