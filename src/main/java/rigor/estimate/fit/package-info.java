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
 * <p>Kernels of two models do not run together: a device's time is shared, and the gaps of one model's round are filled
 * by another's ({@link rigor.estimate.fit.MixedLoad}): one stream's speed is divided by 1 + the shares in which the others
 * keep the device busy; at best {@code mix.overlap} of that is felt, at worst the rounds alternate at a cost of {@code
 * mix.switch}. No published row tells of two models on one device, so this is reasoning, with a band wider by {@code
 * sd.mix}, and every answer says so. {@link rigor.estimate.fit.Concurrency} adds streams of a role until memory or its minimum
 * speed ends them, and tells which; {@link rigor.estimate.fit.LongestContext} gives what memory is left to the context
 * of a role.
 */
@NullMarked
package rigor.estimate.fit;

import org.jspecify.annotations.NullMarked;
