/**
 * How fast one model generates and reads its prompt, from a formula and from measurements of its like. May touch: {@code
 * estimate}, {@code estimate.size}, {@code estimate.math}.
 *
 * <h2>Speed of generation</h2>
 *
 * <p>A <em>round</em> gives each of N streams one token ({@link rigor.estimate.speed.RoundTime}). One stream's speed is 1 over
 * its time, in seconds:
 *
 * <pre>
 * round    = sqrt(read^2 + arithmetic^2) + overhead + context
 * read     = shared bytes / B + expert bytes x woken / (B x gathered)            WeightReadTime
 * B        = bandwidth x eff x generation x effm x fmt, on CUDA 1 / (1 / that + 1 / cap.cuda), x devices of a tensor split
 * woken    = 1 - (1 - a)^(N^moe.route)           a: share of the experts that one token wakes; moe.route.same for one prompt
 * gathered = moe.gather, rising to 1 as a round wakes all experts
 * overhead = (blocks x lay x lay.moe x lay.lin + tok) x exp(age x years); hops or synchronisations; str.tok (N - 1)
 * context  = N x (KV bytes / (bandwidth x kv) + attention FLOP / (peak x att) + state / B)    Context
 * KV bytes = those of 16-bit values x the size of the cache's format over them
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
 * <p>N are the streams that run. Those of a published row are its total over the speed of one stream, which is fewer than
 * were sent where some queued. Devices with unified memory are machines of their own: several are joined by a network.
 * llama.cpp computes more than 8 streams as matrices ({@code cmp.matrix}).
 *
 * <p>What a round costs where no term above is named: {@code slow} by a weak host, {@code lay.ollama} and {@code
 * effm.ollama} by ollama, {@code att.mla} and its like by a latent cache, {@code effm.server.rocm} by servers on ROCm, {@code state.llama} by llama.cpp's copies of a state, {@code mxfp4.serving} by the larger
 * checkpoint of gpt-oss.
 *
 * <h2>Measurements before estimates</h2>
 *
 * <p>What the formula leaves, ln measured - ln computed, goes together for rows that share an accelerator, a model, a
 * family, an architecture, an engine on a class of devices, a format, or all of these. {@link rigor.estimate.speed.ResidualModel} is the posterior of a Gaussian process with
 * that covariance ({@link rigor.estimate.speed.Kernel}; Rasmussen and Williams, <cite>Gaussian Processes for Machine
 * Learning</cite>, 2006, algorithm 2.1): a row of the very same setup carries an estimate almost alone, rows of the
 * neighbours pull it, and the posterior variance is the width of the band: estimate x or : exp(1.645 sd x
 * {@code band}), where {@code band} was set so that 90 of 100 rows of unseen authors lie within; {@code sd.nodata} widens
 * it for kinds of devices without a row, {@code sd.stack} for engines without one on such devices, {@code sd.shape} for a mixture of experts of unknown dimensions. To estimate as if a
 * model had never been measured on an accelerator is to leave those rows out of the process.
 *
 * <p>A row of source {@code own} is of the buyer's own machine. Where it is of the very setup that is asked of, the answer
 * is that machine's: the row shares with it the components that else part a source and a run from others, down to the
 * scatter of two runs ({@code gp.own}, assumed), and is never taken for an outlier. So it stands before published rows of
 * the setup; for all other setups it counts as a row of one more source. No fit and no score uses such rows.
 *
 * <h2>Drafted tokens</h2>
 *
 * <p>What a draft model or extra heads propose and the model verifies is never part of a speed: {@link
 * rigor.estimate.speed.SpeculativeGain} tells it beside, from pairs of runs with and without.
 *
 * <h2>Processors</h2>
 *
 * <p>A machine without a GPU computes in {@link rigor.estimate.speed.SystemMemory}: the same formula, with a peak of
 * channels x transfers a second x 8 bytes and coefficients of its own ({@code eff.cpu}, {@code lay.cpu}, {@code cmp.cpu},
 * {@code att.cpu}). These are fitted after all others and on the rows of processors alone, which pull no GPU and are pulled
 * by none: they are few, and processors of one bandwidth differ in what no table has, so {@code sd.cpu} widens the band.
 * How fast they read a prompt is assumed ({@code pf.cpu}), in a band that holds the two that were measured ({@code
 * pf.band.cpu}).
 *
 * <h2>Prefill</h2>
 *
 * <p>Arithmetic on all active parameters and on attention, and the weights read once a micro-batch
 * ({@link rigor.estimate.speed.Prefill}; Pope et al. 2022). A token of a prompt, in seconds:
 *
 * <pre>
 * token     = 2 x parameters x (1 + pf.lin x linear layers) / rate + attention / (rate x pf.att) + read
 * rate      = peak x share of the class, engine, format and age x devices
 * devices   = n of a tensor split; 1 + pf.layer (n - 1) with layers split, which work on different micro-batches
 * attention = FLOP a token of context x the mean context of the prompt
 * read      = weights x woken / (bandwidth x pf.read x devices x micro-batch)
 * </pre>
 *
 * <p>What the formula leaves is shared and pulled as above, with variance components of its own
 * ({@link rigor.estimate.speed.PrefillKernel}). The band is in two parts ({@link rigor.estimate.speed.PrefillSpread}):
 * what sources of one setup differ by ({@code pg.src}), and what setups differ by, which {@code pf.band} widens for each
 * kind of device and engine until 90 of 100 long prompts of unseen sources lie within. A published row of the setup takes
 * most of the second part away. Published rows do not tell the micro-batch, and two sources of vLLM on GB10 differ by a
 * factor of 4 for like models: where no row of the setup is known, that band stays wide.
 */
@NullMarked
package rigor.estimate.speed;

import org.jspecify.annotations.NullMarked;
