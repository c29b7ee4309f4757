/**
 * Checks of rules that compile, and previews of what an edited rule would change. Faults of rules, never findings on
 * builds.
 *
 * <p>May touch: {@code engine} and below.
 */
@NullMarked
package rigor.engine.lint;

import org.jspecify.annotations.NullMarked;
