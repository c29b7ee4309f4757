/**
 * What a machine is beside its speed: noise, power, mains, slots and room for another card.
 *
 * <p>{@link rigor.estimate.machine.Noise}: sources that do not know of each other add up by power, 10 log10(10^(a/10) +
 * 10^(b/10)). {@link rigor.estimate.machine.Power}: the sum of the parts' full loads over the supply's efficiency.
 *
 * <p>May touch: {@code estimate}, {@code estimate.size}, {@code estimate.assembly}.
 */
@NullMarked
package rigor.estimate.machine;

import org.jspecify.annotations.NullMarked;
