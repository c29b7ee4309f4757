/**
 * The rows that the arithmetic reads by name, as types: of assumptions, coefficients and the import bill. The formulas
 * read through these keys, and the tables are checked against them.
 *
 * <p>May touch: {@code facts}.
 */
@NullMarked
package rigor.facts.keys;

import org.jspecify.annotations.NullMarked;
