/**
 * What a row type says of its columns: key, reference, range, unit, spelling of words, former names, what a
 * cell says and an example. Annotations only; who reads tables looks at them.
 *
 * <p>May touch: nothing.
 */
@NullMarked
package rigor.facts.column;

import org.jspecify.annotations.NullMarked;
