/**
 * CSV files to facts and back: separators, encodings, headers, rows. The only place that knows the CSV library, but
 * for uploads of foreign layouts, which are read with it.
 *
 * <p>May touch: {@code facts} and its packages above.
 */
@NullMarked
package rigor.facts.csv;

import org.jspecify.annotations.NullMarked;
