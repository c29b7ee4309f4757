/**
 * From rule files to a rule book: texts, places, faults, the compiled knowledge base. Only this package knows how Drools
 * parses and compiles.
 *
 * <p>May touch: {@code engine.memo} and below.
 */
@NullMarked
package rigor.engine.rules;

import org.jspecify.annotations.NullMarked;
