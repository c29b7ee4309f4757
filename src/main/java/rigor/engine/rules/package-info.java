/**
 * Rule files to a rule book: texts, places, faults, the compiled base. How Drools compiles is known here alone.
 *
 * <p>May touch: {@code engine.memo} and below.
 */
@NullMarked
package rigor.engine.rules;

import org.jspecify.annotations.NullMarked;
