/**
 * What no column can say alone: rows that contradict themselves, each other, or what the formulas need. Every fault
 * is told at its row and column, none twice.
 *
 * <p>May touch: {@code facts}, {@code facts.column}, {@code facts.keys}, {@code facts.files}, {@code facts.schema}.
 */
@NullMarked
package rigor.facts.check;

import org.jspecify.annotations.NullMarked;
