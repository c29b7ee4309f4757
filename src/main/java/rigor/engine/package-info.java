/**
 * Judges: offers first, then the builds that are priced from them; compares two judgements. Judging again reuses what
 * cannot have changed.
 *
 * <p>May touch: {@code engine.rules} and below, {@code estimate}.
 */
@NullMarked
package rigor.engine;

import org.jspecify.annotations.NullMarked;
