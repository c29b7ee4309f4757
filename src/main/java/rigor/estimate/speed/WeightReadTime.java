package rigor.estimate.speed;

import rigor.estimate.Coefficients;

/** The time to read the weights, and to compute with them. */
public record WeightReadTime(Workload w, Coefficients c) {

    /** Bytes a second that reading weights reaches on one device. */
    double bandwidth() {
        double share = c.value("eff." + w.device().kind().word()) * engine() * format();
        double slow = w.device().isOld(c) ? c.value("eff.old") : 1;
        double bf16 =
                w.format().isBfloat() && w.backend() == Backend.VULKAN && w.isMoe() ? c.value("fmt.bf16.vulkan") : 1;
        double reached = w.device().bandwidth() * share * slow * bf16;
        return w.backend() == Backend.CUDA ? 1 / (1 / reached + 1 / c.value("cap.cuda")) : reached;
    }

    private double engine() {
        double own = switch (w.engine()) {
            case MLX -> c.value("effm.mlx");
            case DS4 -> c.value("effm.ds4");
            default -> 1;
        };
        return w.ollama() ? own * c.value("effm.ollama") : own;
    }

    private double format() {
        return switch (w.format().kind()) {
            case GGUF4, MLX, DS4 -> 1;
            default -> c.value("fmt." + w.format().kind().word());
        };
    }

    /** The share of all experts that a round wakes: streams wake different ones, not independently. */
    double woken() {
        double power = c.value(w.backend() == Backend.METAL ? "moe.route.metal" : "moe.route");
        return 1 - Math.pow(1 - w.weights().woken(), Math.pow(w.streams(), power));
    }

    /** The share of the bandwidth that scattered experts reach: all of it when all are read. */
    private double gathered() {
        double alone = c.value("moe.gather");
        double one = w.weights().woken();
        return alone + (1 - alone) * Math.min(1, (woken() - one) / Math.max(1 - one, 1e-9));
    }

    double seconds() {
        double together = bandwidth() * w.parallel();
        double shared = w.weights().shared() / together;
        return w.isMoe() ? shared + w.weights().experts() * woken() / (together * gathered()) : shared;
    }

    /** A multiplication and an addition for each active parameter and stream. */
    double arithmetic() {
        double share = c.value("cmp." + kernels()) * (w.isMoe() ? c.value("cmp.moe") : 1);
        return 2 * w.shape().active() * w.streams() / (w.device().flops() * share * w.parallel());
    }

    private String kernels() {
        if (w.engine().isServer()) {
            return "vllm";
        }
        return w.backend() == Backend.METAL ? "metal" : w.backend().isOpen() ? "amd" : "llama";
    }
}
