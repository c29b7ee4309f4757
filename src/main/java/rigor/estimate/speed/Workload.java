package rigor.estimate.speed;

import rigor.estimate.size.Format;
import rigor.estimate.size.InferenceEngine;
import rigor.estimate.size.Shape;
import rigor.estimate.size.WeightBytes;
import rigor.facts.Measurement.Split;

/**
 * A model that generates on devices: all that the formulas ask of it, with nothing missing.
 *
 * @param count devices that serve it together
 * @param cacheShare size of the KV cache over that in 16 bit
 * @param depth tokens of context, on average over the generation
 * @param streams requests served at once; {@code samePrompt} whether with one prompt, so that they wake the same experts
 * @param age years of the engine's build before {@code age.epoch}, within the bounds that the fit trusts
 * @param early whether the build is older than fast kernels for linear attention
 */
public record Workload(
        Device device,
        int count,
        Split split,
        Shape shape,
        Format format,
        InferenceEngine engine,
        boolean ollama,
        Backend backend,
        WeightBytes weights,
        double cacheShare,
        double depth,
        int streams,
        boolean samePrompt,
        double age,
        boolean early) {
    private static final double GIB = 1L << 30;

    /** Devices that work on the same token at once: with layers split, one after the other works alone. */
    int parallel() {
        return split == Split.TENSOR ? count : 1;
    }

    /** Whether the weights are not more than the memory of all devices. */
    boolean isHeld() {
        return weights.all() <= device.accelerator().memoryGb() * GIB * count;
    }

    boolean isNetworked() {
        return count > 1 && device.kind().isNetworked();
    }

    public boolean isMoe() {
        return shape.isMoe();
    }
}
