/**
 * How much memory a model takes. May touch: {@code estimate}, {@code estimate.size}.
 *
 * <p>Weights by file size, else by bits per weight; KV cache by the formula above, times the share of 16 bits that its
 * format takes; buffers by engine ({@link rigor.estimate.memory.MemoryFormula}), at the maximum of the posterior on {@code
 * memory_measurements.csv}: errors spread as Laplace's distribution, normal priors on the logarithms ({@link
 * rigor.calibrate.MemoryFit}); without its priors it follows single odd readings where a source is held out.
 * llama.cpp: a fixed part and activations. vLLM: the peak of its profiling run; it gives the rest of the card to the
 * cache. Files are told in GB of 10^9 bytes, what a process takes in GiB of 2^30; chips are sold by a GB of 2^30 bytes,
 * and {@code usable_vram_share} leads from that to GiB. They are never added.
 */
@NullMarked
package rigor.estimate.memory;

import org.jspecify.annotations.NullMarked;
