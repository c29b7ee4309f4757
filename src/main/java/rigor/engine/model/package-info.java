/**
 * A rule as data: its conditions, their places, and the words that rules may name. Beyond the profile and within it.
 *
 * <p>May touch: {@code facts}, {@code terms}, {@code verdict}.
 */
@NullMarked
package rigor.engine.model;

import org.jspecify.annotations.NullMarked;
