/**
 * What all estimates share: the assumptions and coefficients, read by key, and the terms of a formula. Everything
 * below is arithmetic on facts: pure functions, no I/O, no rules engine. Each package says its formulas.
 *
 * <p>May touch: {@code facts}, {@code terms}.
 */
@NullMarked
package rigor.estimate;

import org.jspecify.annotations.NullMarked;
