/**
 * What would have to change: what-if, nearest change, margins, thresholds of a limit; and what becomes of a machine in words. Every answer is checked by judging
 * again.
 *
 * <p>May touch: {@code explain} and below.
 */
@NullMarked
package rigor.explain.change;

import org.jspecify.annotations.NullMarked;
