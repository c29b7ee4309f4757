/**
 * From facts to terms, by arithmetic alone: landed prices, memory, speed, noise, power. Pure functions of the facts, no
 * I/O, no rules engine; every figure that is not in a table of its own is a row of {@code assumptions.csv}.
 */
@NullMarked
package rigor.estimate;

import org.jspecify.annotations.NullMarked;
