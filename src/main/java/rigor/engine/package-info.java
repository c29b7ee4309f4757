/**
 * Judges: offers first, then builds priced from those that stand, and what flips between two judgements. Judging
 * again takes over what cannot have changed.
 *
 * <p>May touch: {@code engine.rules} and below, {@code estimate}.
 */
@NullMarked
package rigor.engine;

import org.jspecify.annotations.NullMarked;
