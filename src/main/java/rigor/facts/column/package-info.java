/**
 * What a row type says of its columns: key, reference, range, unit, spelling of words. Annotations only; who reads
 * tables looks at them. {@link rigor.facts.column.Range} and {@link rigor.facts.column.Doc} also tell the API document
 * what a record of an answer holds.
 *
 * <p>May touch: nothing.
 */
@NullMarked
package rigor.facts.column;

import org.jspecify.annotations.NullMarked;
