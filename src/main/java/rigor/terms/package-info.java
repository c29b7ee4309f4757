/**
 * The facts that rules match and what they consist of: builds, priced offers, quotes, fits and speeds, every quantity a
 * {@link rigor.terms.Measure} with its uncertainty. Immutable, no I/O, no rules engine.
 *
 * <p>May touch: {@code facts}.
 */
@NullMarked
package rigor.terms;

import org.jspecify.annotations.NullMarked;
