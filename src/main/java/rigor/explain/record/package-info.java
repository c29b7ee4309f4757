/**
 * Recorded decisions: judged again byte for byte, or compared, each difference with its cause. A record holds everything
 * it was made from.
 *
 * <p>May touch: {@code explain.change} and below.
 */
@NullMarked
package rigor.explain.record;

import org.jspecify.annotations.NullMarked;
