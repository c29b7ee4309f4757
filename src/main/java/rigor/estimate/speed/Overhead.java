package rigor.estimate.speed;

import rigor.estimate.Coefficients;
import rigor.estimate.size.InferenceEngine;
import rigor.facts.Measurement.Split;

/** The time that does not shrink with bandwidth. */
record Overhead(Workload w, Coefficients c) {

    double layers() {
        double layer = c.value(key()) * (w.isMoe() ? c.value("lay.moe") : 1) * linear();
        double all = layer * w.shape().blocks() + c.value("tok");
        return all * host() * Math.exp(c.value("age") * w.age());
    }

    /** The coefficient of one layer. */
    String key() {
        return "lay." + launcher();
    }

    private String launcher() {
        if (w.engine() == InferenceEngine.MLX) {
            return "mlx";
        }
        return switch (w.backend()) {
            case METAL -> "metal.llama";
            case VULKAN, XPU -> "vulkan";
            case ROCM -> "rocm";
            case CUDA -> w.engine().isServer() ? "cuda.vllm" : "cuda.llama";
        };
    }

    private double linear() {
        boolean unready = w.early()
                && w.engine() == InferenceEngine.LLAMA_CPP
                && w.shape().linearLayers() > 0
                && !c.has("mamba.share." + w.shape().family());
        double factor = c.value("lay.lin") * (unready ? c.value("lay.lin.early") : 1);
        return 1 + (factor - 1) * w.shape().linearShare();
    }

    private double host() {
        double ollama = w.ollama() ? c.value("lay.ollama") : 1;
        return switch (w.device().kind()) {
            case GB10 -> ollama * c.value("slow.gb10");
            case HBM -> ollama * c.value("slow.hbm");
            default -> ollama;
        };
    }

    /** Layer split: a hop between devices. Tensor split: two all-reduces a layer, a start and a transfer each. */
    double joining() {
        boolean net = w.device().kind().isNetworked();
        if (w.split() == Split.LAYER) {
            return c.value("ls.hop") * (w.count() - 1) * (net ? c.value("ls.hop.net") : 1);
        }
        int n = w.parallel();
        return n == 1 ? 0 : 2 * w.shape().blocks() * (start(net) + transfer(net, n));
    }

    private double start(boolean net) {
        return c.value(net ? "tp.net" : w.engine() == InferenceEngine.LLAMA_CPP ? "tp.sync.llama" : "tp.sync");
    }

    /** Ring all-reduce: each device sends and receives (n-1)/n of 16-bit activations, twice. */
    private double transfer(boolean net, int n) {
        boolean fast = net || w.device().kind() == DeviceClass.HBM || w.device().isBlackwell();
        double bytes = 2.0 * w.streams() * w.shape().hidden();
        return 2 * bytes * (n - 1) / n / c.value(fast ? "tp.bus.fast" : "tp.bus");
    }
}
