/**
 * Recorded decisions: answered again byte for byte, or compared, each difference with its cause. A record holds all
 * that it was made from.
 *
 * <p>May touch: {@code explain.change} and below.
 */
@NullMarked
package rigor.explain.record;

import org.jspecify.annotations.NullMarked;
