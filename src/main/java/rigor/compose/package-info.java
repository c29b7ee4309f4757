/**
 * What builds are composed of: hosts, which are computers without their cards.
 *
 * <p>May touch: {@code estimate} and below.
 */
@NullMarked
package rigor.compose;

import org.jspecify.annotations.NullMarked;
