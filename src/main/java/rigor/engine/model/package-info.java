/**
 * A rule as data, within the profile or outside it: its conditions, their places, and the types that rules may use.
 *
 * <p>May touch: {@code facts}, {@code terms}, {@code verdict}.
 */
@NullMarked
package rigor.engine.model;

import org.jspecify.annotations.NullMarked;
