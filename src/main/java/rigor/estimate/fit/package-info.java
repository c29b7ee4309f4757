/**
 * Which models of a loadout lie where, what is left, and how fast each is while all run. May touch: {@code estimate} and
 * its packages but {@code rows}.
 *
 * <h2>Where models lie</h2>
 *
 * <p>{@link rigor.estimate.fit.Pools} groups the memory of a machine: one model runs over the GPUs of one platform in one
 * box, and over boxes that a cable joins, and nowhere else. Without any GPU it runs in the system memory of one box
 * ({@link rigor.estimate.fit.SystemPools}). {@link rigor.estimate.fit.Packing} finds the ways to place a
 * loadout, each model in one pool and split over a group only if it must be; {@link rigor.estimate.fit.Fairest} takes the
 * best of them. What is free, how long a context and how many streams can be, all count where their model lies. Where no
 * pool has room, {@link rigor.estimate.fit.NearestLoadout}
 * tries a smaller cache format, fewer streams, a shorter context and smaller files, in this order.
 *
 * <h2>Several models at once</h2>
 *
 * <p>Kernels of two models do not run together: they share a device by time, nearly equally, whatever the batch of each
 * ({@link rigor.estimate.fit.MixedLoad}), as seven measured pairs on two kinds of devices show; the band holds all of
 * those, and is wider by {@code shared_time} where nobody has measured the like. Its ends are those of all models
 * generating all the time. The likely speed is that of how agents work: the others generate during their {@code duty}
 * only, and {@code fresh_prompt_tokens} are read anew for each token generated. {@link rigor.estimate.fit.Concurrency} adds streams of a role until memory or its minimum
 * speed ends them, and tells which; {@link rigor.estimate.fit.LongestContext} gives what memory is left to the context
 * of a role.
 */
@NullMarked
package rigor.estimate.fit;

import org.jspecify.annotations.NullMarked;
