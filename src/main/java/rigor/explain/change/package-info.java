/**
 * What would have to change: what-if, nearest change, margins, the turns of a limit. Every answer is tried by judging
 * again, none is guessed.
 *
 * <p>May touch: {@code explain} and below.
 */
@NullMarked
package rigor.explain.change;

import org.jspecify.annotations.NullMarked;
