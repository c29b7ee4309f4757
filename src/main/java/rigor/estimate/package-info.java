/**
 * From facts to terms, by arithmetic alone: landed prices, memory, speed, noise, power. Pure functions of the facts, no
 * I/O, no rules engine; every figure that is not in a table of its own is a row of {@code assumptions.csv} or, if it
 * belongs to a formula below, of {@code coefficients.csv}. Names in {@code code} are keys of that table.
 *
 * <h2>Speed of generation</h2>
 *
 * <p>A <em>round</em> gives each of N streams one token ({@link rigor.estimate.speed.RoundTime}). One stream's speed is 1 over
 * its time, in seconds:
 *
 * <pre>
 * round    = sqrt(read^2 + arithmetic^2) + overhead + context
 * read     = shared bytes / B + expert bytes x woken / (B x gathered)            Reading
 * B        = bandwidth x eff x effm x fmt, on CUDA 1 / (1 / that + 1 / cap.cuda), x devices of a tensor split
 * woken    = 1 - (1 - a)^(N^moe.route)           a: share of the experts that one token wakes
 * gathered = moe.gather, rising to 1 as a round wakes all experts
 * overhead = (blocks x lay x lay.moe x lay.lin + tok) x exp(age x years); hops or synchronisations; str.tok (N - 1)
 * context  = N x (KV bytes / (bandwidth x kv) + attention FLOP / (peak x att) + state / B)    Context
 * </pre>
 *
 * <p>A device is of a class ({@link rigor.estimate.speed.DeviceClass}) by its platform and its kind of memory, never by its
 * bandwidth, so that more bandwidth is never slower.
 *
 * <ul>
 *   <li>Generation is bound by reading weights and cache, prefill by arithmetic: Pope et al., <cite>Efficiently Scaling
 *       Transformer Inference</cite> (2022), sections 2 and 3; Williams et al., <cite>Roofline</cite> (2009). Two limits
 *       that overlap in part add as the root of the sum of squares.
 *   <li>2 FLOP a parameter and token: Kaplan et al., <cite>Scaling Laws for Neural Language Models</cite> (2020), 2.1.
 *   <li>KV cache: 2 x layers x KV heads x head size x 2 bytes a token (Ainslie et al., <cite>GQA</cite>, 2023); a
 *       latent vector a layer for multi-head latent attention (DeepSeek-V2, 2024, 2.1); sliding-window layers keep their
 *       window only; linear layers keep a state.
 *   <li>N tokens that each wake a share {@code a} of the experts, independently, wake 1 - (1 - a)^N together; streams
 *       choose alike, so N has an exponent below 1, fitted.
 *   <li>What does not shrink with bandwidth, launches and routing a layer, is why mixtures of experts on fast cards are
 *       slower than their bytes.
 *   <li>Layers split over devices work one after the other: no gain for one stream, and a hop each. A tensor split
 *       divides reading and arithmetic and adds two all-reduces a layer, each moving 2 (n-1)/n of the activations
 *       (Shoeybi et al., <cite>Megatron-LM</cite>, 2019, section 3; ring all-reduce).
 * </ul>
 *
 * <p>What a round costs where no term above is named: {@code slow} by a weak host, {@code lay.ollama} and {@code
 * effm.ollama} by ollama, {@code state.llama} by llama.cpp's copies of a state, {@code mxfp4.serving} by the larger
 * checkpoint of gpt-oss.
 *
 * <p>The coefficients are the maximum of a robust likelihood with normal priors on their logarithms, over all rows of
 * {@code measurements.csv} that ran under ordinary conditions, weighted so that sources count and not rows
 * ({@link rigor.calibrate.Calibration}, {@link rigor.calibrate.GaussNewton}). {@code rigor calibrate} repeats the fit.
 *
 * <h2>Measurements before estimates</h2>
 *
 * <p>What the formula leaves, ln measured - ln computed, goes together for rows that share an accelerator, a model, a
 * family, an engine, a format, or all of these. {@link rigor.estimate.speed.Pull} is the posterior of a Gaussian process with
 * that covariance ({@link rigor.estimate.speed.Kernel}; Rasmussen and Williams, <cite>Gaussian Processes for Machine
 * Learning</cite>, 2006, algorithm 2.1): a row of the very same setup carries an estimate almost alone, rows of the
 * neighbours pull it, and the posterior variance is the width of the band: estimate x or : exp(1.645 sd x
 * {@code band}), where {@code band} was set so that 90 of 100 rows of unseen sources lie within; {@code sd.nodata} widens
 * it for kinds of devices without a row, {@code sd.shape} for a mixture of experts of unknown dimensions. To estimate as if a
 * model had never been measured on an accelerator is to leave those rows out of the process.
 *
 * <h2>Several models at once</h2>
 *
 * <p>Kernels of two models do not run together: a device's time is shared, and the gaps of one model's round are filled
 * by another's ({@link rigor.estimate.fit.MixedLoad}): one stream's speed is divided by 1 + the shares in which the others
 * keep the device busy; at best {@code mix.overlap} of that is felt, at worst the rounds alternate at a cost of {@code
 * mix.switch}. No published row tells of two models on one device, so this is reasoning, with a band wider by {@code
 * sd.mix}, and every answer says so. {@link rigor.estimate.fit.Concurrency} adds sub-agents until memory or their minimum
 * speed ends them, and tells which; {@link rigor.estimate.fit.LongestContext} gives what memory is left to the main agent.
 *
 * <h2>Prefill</h2>
 *
 * <p>Arithmetic on all active parameters and on attention, and the weights read once a micro-batch
 * ({@link rigor.estimate.speed.Prefill}; Pope et al. 2022). Published rows seldom say prompt length and micro-batch, so an
 * estimate for an unseen source is good to a factor of 2.7 ({@code pf.sd}) and no better.
 *
 * <h2>Memory</h2>
 *
 * <p>Weights by file size, else by bits per weight; KV cache by the formula above, times the share of 16 bits that its
 * format takes; buffers by engine ({@link rigor.estimate.memory.MemoryFormula}), at the maximum of the posterior on {@code
 * memory_measurements.csv}: errors spread as Laplace's distribution, normal priors on the logarithms ({@link
 * rigor.calibrate.MemoryFit}); without its priors it follows single odd readings where a source is held out.
 * llama.cpp: a fixed part and activations. vLLM: the peak of its profiling run; it gives the rest of the card to the
 * cache. Files are told in GB of 10^9 bytes, what a process takes in GiB of 2^30; chips are sold by a GB of 2^30 bytes,
 * and {@code usable_vram_share} leads from that to GiB. They are never added.
 *
 * <p>{@link rigor.estimate.fit.Pools} groups the memory of a machine: one model runs over the GPUs of one platform in one
 * box, and over boxes that a cable joins, and nowhere else. {@link rigor.estimate.fit.Packing} finds the ways to place a
 * loadout, each model in one pool and split over a group only if it must be; {@link rigor.estimate.fit.Fairest} takes the
 * best of them. What is free, how long a context and how many streams can be, all count where their model lies. Where no
 * pool has room, {@link rigor.estimate.fit.NearestLoadout}
 * tries a smaller cache format, fewer streams, a shorter context and smaller files, in this order.
 *
 * <h2>Rows that people bring</h2>
 *
 * <p>{@link rigor.estimate.rows.RowEstimates} takes other spellings of names ({@link rigor.estimate.rows.Spelling}) and models that
 * no table knows, if their names say how many parameters they have ({@link rigor.estimate.rows.NamedModels}); what is missing
 * of a model's dimensions is then that of usual ones, scope {@code fallback} of the coefficients. An accelerator that is
 * not in the tables has no estimate: nothing in a row tells its bandwidth.
 *
 * <h2>Price, noise, power</h2>
 *
 * <p>{@link rigor.estimate.price.LandedPrices}: Swiss VAT Act, articles 53 and 54. {@link rigor.estimate.machine.Noise}: sources that
 * do not know of each other add up by power, 10 log10(10^(a/10) + 10^(b/10)). {@link rigor.estimate.machine.Power}: the sum of
 * the parts' full loads over the supply's efficiency.
 *
 * <h2>What is not known</h2>
 *
 * <p>{@link rigor.calibrate.Accuracy} tests all this on sources and accelerators that the fit has not seen; the README
 * keeps its table. Nobody published rows of Intel Arc, of old cards such as Pascal, or of two models at once; rows whose
 * streams still read their prompts are slower than the formula, which is of generation alone; quantizations below 3 bits
 * and forks of engines are slower by up to 2. Dense models with recurrent layers lose more with each stream than the
 * formula says, by a factor of up to 3 at 16 streams. Rows of those kinds would narrow the bands.
 */
@NullMarked
package rigor.estimate;

import rigor.estimate.memory.Memory;
import rigor.estimate.speed.Context;
import rigor.estimate.speed.Prefill;
import rigor.estimate.speed.Reading;
import org.jspecify.annotations.NullMarked;
