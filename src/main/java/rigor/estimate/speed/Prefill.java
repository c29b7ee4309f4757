package rigor.estimate.speed;

import static rigor.facts.keys.CoefficientKey.PF_AGE;
import static rigor.facts.keys.CoefficientKey.PF_ATT;
import static rigor.facts.keys.CoefficientKey.PF_ATT_AMD;
import static rigor.facts.keys.CoefficientKey.PF_ATT_VLLM;
import static rigor.facts.keys.CoefficientKey.PF_ATT_VULKAN;
import static rigor.facts.keys.CoefficientKey.PF_BATCH;
import static rigor.facts.keys.CoefficientKey.PF_BATCH_VLLM;
import static rigor.facts.keys.CoefficientKey.PF_BF16;
import static rigor.facts.keys.CoefficientKey.PF_DS4;
import static rigor.facts.keys.CoefficientKey.PF_FP8;
import static rigor.facts.keys.CoefficientKey.PF_LAYER;
import static rigor.facts.keys.CoefficientKey.PF_LIN;
import static rigor.facts.keys.CoefficientKey.PF_MLA_VLLM;
import static rigor.facts.keys.CoefficientKey.PF_MLX;
import static rigor.facts.keys.CoefficientKey.PF_MOE;
import static rigor.facts.keys.CoefficientKey.PF_NVFP4;
import static rigor.facts.keys.CoefficientKey.PF_OLLAMA;
import static rigor.facts.keys.CoefficientKey.PF_OLLAMA_MOE;
import static rigor.facts.keys.CoefficientKey.PF_READ;
import static rigor.facts.keys.CoefficientKey.PF_READ_MOE;
import static rigor.facts.keys.CoefficientKey.PF_VLLM;
import static rigor.facts.keys.CoefficientKey.PF_VULKAN;

import rigor.estimate.Coefficients;

/**
 * The time to read a prompt. Each micro-batch computes with all active parameters for each of its tokens, attends to
 * what was read before, and reads the weights once; a batch wakes nearly all experts.
 */
public record Prefill(Workload w, Coefficients c) {

    /** Seconds until a prompt of so many tokens is read, on an idle device. */
    public double seconds(double prompt) {
        return prompt * perToken(0, prompt);
    }

    /** Seconds for each token of a piece of prompt, on average, that begins and ends after so many tokens. */
    public double perToken(double begin, double end) {
        double rate = w.device().flops() * share() * devices();
        double parameters =
                2 * w.shape().active() * (1 + c.value(PF_LIN) * w.shape().linearShare()) / rate;
        double attention = attentionPerToken() * (begin + end) / 2 / (rate * attentionShare());
        return parameters + attention + readPerToken(end - begin);
    }

    private double readPerToken(double tokens) {
        double batch = Math.min(tokens, c.value(w.engine().isServer() ? PF_BATCH_VLLM : PF_BATCH));
        double woken = w.isMoe() ? 1 - StrictMath.pow(1 - w.weights().woken(), batch) : 1;
        double share = c.value(w.isMoe() && !w.engine().isServer() ? PF_READ_MOE : PF_READ);
        return w.weights().all() * woken / (w.device().bandwidth() * share * devices() * batch);
    }

    /** FLOP of attention for one token, a token of context. */
    private double attentionPerToken() {
        boolean expanded = w.shape().isLatent() && w.engine().isServer();
        return w.shape().attentionPerToken() * (expanded ? c.value(PF_MLA_VLLM) : 1);
    }

    private double attentionShare() {
        double share = switch (w.backend()) {
            case VULKAN -> c.value(PF_ATT_VULKAN);
            case ROCM, XPU -> c.value(PF_ATT_AMD);
            case CUDA, METAL, CPU -> c.value(PF_ATT);
        };
        return w.engine().isServer() ? share * c.value(PF_ATT_VLLM) : share;
    }

    private double share() {
        double share = c.value(w.device().kind().reachedInPrefill()) * engine() * format();
        share *= w.isMoe() ? c.value(PF_MOE) : 1;
        share *= w.backend() == Backend.VULKAN ? c.value(PF_VULKAN) : 1;
        return share * StrictMath.exp(-c.value(PF_AGE) * w.age());
    }

    private double engine() {
        double own = switch (w.engine()) {
            case VLLM, SGLANG -> c.value(PF_VLLM);
            case MLX -> c.value(PF_MLX);
            case DS4 -> c.value(PF_DS4);
            case LLAMA_CPP -> 1;
        };
        return w.ollama() ? own * c.value(PF_OLLAMA) * (w.isMoe() ? c.value(PF_OLLAMA_MOE) : 1) : own;
    }

    private double format() {
        return switch (w.format().kind()) {
            case F16 -> c.value(PF_BF16);
            case FP8 -> c.value(PF_FP8);
            case NVFP4 -> c.value(PF_NVFP4);
            default -> 1;
        };
    }

    /** With layers split, the devices work on different micro-batches at once, as far as the program lets them. */
    private double devices() {
        return w.parallel() > 1 ? w.parallel() : 1 + c.value(PF_LAYER) * (w.count() - 1);
    }
}
