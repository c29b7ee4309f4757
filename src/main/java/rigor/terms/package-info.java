/**
 * What the rules speak of: builds, priced offers, quotes, fits and speeds, with every quantity a {@link
 * rigor.terms.Measure} that knows how well it is known. Immutable, no I/O, no rules engine.
 */
@NullMarked
package rigor.terms;

import org.jspecify.annotations.NullMarked;
