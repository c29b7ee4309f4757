/**
 * What a record type says of its components: key, reference, range, unit, spelling of words, and what a cell is about; also
 * what the API's document says of them.
 *
 * <p>Annotations only; who reads tables, describes columns or makes documents looks at them.
 *
 * <p>May touch: nothing.
 */
@NullMarked
package rigor.facts.column;

import org.jspecify.annotations.NullMarked;
